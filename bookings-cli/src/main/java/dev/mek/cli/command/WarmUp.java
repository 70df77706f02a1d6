package dev.mek.cli.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mek.cli.option.Environment;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Console;
import dev.mek.cli.output.Exit;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Goes once through what commands do, printing nothing, while the JVM records which classes that takes: the build makes
 * the cache from it that lets commands start quickly. A run for its side effect on the JVM only.
 */
@Command(hidden = true)
final class WarmUp implements Callable<Exit> {

    private static final String BOOKING = """
            {"id":"01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e","version":1,"requestRevision":1,"status":"PENDING",
             "slot":{"start":"2026-12-01T09:00:00Z","end":"2026-12-01T09:30:00Z"},"price":{"amountMinor":4900,
             "currency":"EUR"},"createdAt":"2026-11-30T09:00:00Z","changedAt":"2026-11-30T09:00:00Z"}""";

    private final Environment environment;

    WarmUp(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() throws IOException {
        Channel nowhere = new Channel(OutputStream.nullOutputStream(), new Channel.Look(true, true, 100));
        Environment silent = new Environment(
                new Console(nowhere, nowhere, false), environment.in(), environment.variables(), environment.clock());
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", WarmUp::answer);
        service.start();
        try {
            run(new Frame(silent), "http://127.0.0.1:" + service.getAddress().getPort());
        } finally {
            service.stop(0);
        }
        return Exit.DONE;
    }

    private static void run(Frame frame, String url) {
        frame.run("--help");
        CommandTable.all()
                .filter(entry -> !entry.hidden())
                .forEach(entry -> frame.run((entry.name() + " --help").split(" ", -1)));
        String id = "01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e";
        frame.run("list", "--url", url);
        frame.run("list", "--url", url, "-o", "json");
        frame.run("show", id, "--url", url);
        frame.run("cancel", id, "--url", url);
        frame.run("change", id, "--notes", "n", "--url", url);
        frame.run(("create -w north -s tyres --start 2026-12-01T09:00Z --customer c --vehicle v --url " + url)
                .split(" ", -1));
        frame.run("create", "--wrong");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = path.equals("/bookings") && exchange.getRequestMethod().equals("GET")
                ? "{\"items\":[" + BOOKING + "]}"
                : BOOKING;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
        exchange.getResponseHeaders().put("ETag", List.of("\"1\""));
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
