// Reads what `kcat -J` printed from stdin and validates each record as a stranger would: key and CloudEvents headers by
// the specification, the value by the published schema with ajv. Prints a line a type; exit code 1 on any finding.
//
//   kcat -C -J -e -b HOST:PORT -t bookings.booking.v1 | node validate.mjs path/to/contracts
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

const REQUIRED = ["ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_dataschema",
  "ce_correlationid", "ce_causationid", "content-type"];
const REVISION = ["ce_bookingversion", "ce_revision"];

const contracts = process.argv[2];
const catalog = parse(readFileSync(join(contracts, "catalog.yaml"), "utf8"));
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
addFormats(ajv);
const validators = new Map(catalog.events.map((event) =>
  [event.type, ajv.compile(JSON.parse(readFileSync(join(contracts, event.schema), "utf8")))]));

const counts = new Map();
let findings = 0;
const finding = (record, what) => {
  findings++;
  console.log(`finding ${record.topic}/${record.partition}@${record.offset}: ${what}`);
};

for await (const line of createInterface({ input: process.stdin })) {
  const record = JSON.parse(line);
  const headers = new Map();
  for (let i = 0; i + 1 < (record.headers ?? []).length; i += 2) headers.set(record.headers[i], record.headers[i + 1]);
  for (const name of REQUIRED) if (!headers.has(name)) finding(record, `header ${name} is missing`);
  if (!REVISION.some((name) => /^[0-9]+$/.test(headers.get(name) ?? ""))) {
    finding(record, `one of ${REVISION.join(", ")} must be an integer`);
  }
  if (record.key !== headers.get("ce_subject")) finding(record, "the key is not the subject");
  const type = headers.get("ce_type");
  const validate = validators.get(type);
  if (!validate) {
    finding(record, `type ${type} is not in the catalogue`);
    continue;
  }
  counts.set(type, (counts.get(type) ?? 0) + 1);
  if (!validate(JSON.parse(record.payload))) finding(record, ajv.errorsText(validate.errors));
}
for (const [type, count] of counts) console.log(`${count} ${type}`);
process.exit(findings === 0 && counts.size > 0 ? 0 : 1);
