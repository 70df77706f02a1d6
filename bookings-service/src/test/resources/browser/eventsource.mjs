// Drives a Chromium whose pages follow streams, as it is told on stdin, a command a line:
//
//   page URL          goes to a page; a stream must be of the same origin
//   open NAME PATH    opens an EventSource there
//   close NAME        closes it
//
// Prints a JSON object for each thing that happens to a stream: its name, what (open, error, or the event's name), the
// readyState at that moment (0 connecting, 1 open, 2 given up), the event's id and data. Ends when stdin does.
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

// Without the last ones a browser looks for its makers' servers, which is no business of a test.
const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const page = await browser.newPage();
await page.exposeFunction("say", (line) => console.log(line));
await page.addInitScript(() => {
  const streams = new Map();
  window.follow = (name, path) => {
    const stream = new EventSource(path);
    const tell = (what, event) => window.say(JSON.stringify({
      name, what, readyState: stream.readyState, id: event.lastEventId ?? "", data: event.data ?? "",
    }));
    for (const what of ["open", "error", "booking", "gap", "heartbeat"]) {
      stream.addEventListener(what, (event) => tell(what, event));
    }
    streams.set(name, stream);
  };
  window.leave = (name) => streams.get(name).close();
});
console.log(JSON.stringify({ name: "browser", what: browser.version(), readyState: 0, id: "", data: "" }));

for await (const line of createInterface({ input: process.stdin })) {
  const [command, name, path] = line.split(" ");
  if (command === "page") await page.goto(name);
  if (command === "open") await page.evaluate(([name, path]) => window.follow(name, path), [name, path]);
  if (command === "close") await page.evaluate((name) => window.leave(name), name);
}
await browser.close();
