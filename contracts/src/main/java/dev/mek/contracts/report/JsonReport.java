package dev.mek.contracts.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.check.EventVerdict;
import dev.mek.contracts.check.Report;
import dev.mek.contracts.check.Reported;
import dev.mek.contracts.rule.Finding;
import dev.mek.contracts.surface.Place;

/** The whole report as JSON; fields are added, never changed. */
public final class JsonReport {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReport() {}

    public static ObjectNode of(Report report) {
        ObjectNode json = NODES.objectNode();
        json.put("catalog", report.catalog().place("").file());
        json.put("against", report.against());
        ArrayNode releases = json.putArray("releases");
        report.releases().forEach(releases::add);
        json.put("fails", report.fails());
        ArrayNode events = json.putArray("events");
        report.events().forEach(event -> events.add(event(event)));
        ArrayNode findings = json.putArray("findings");
        report.findings().forEach(finding -> findings.add(finding(finding)));
        return json;
    }

    private static ObjectNode event(EventVerdict event) {
        ObjectNode json = NODES.objectNode();
        json.put("type", event.type()).put("mode", event.mode().toString());
        json.put("backward", Words.verdict(event.backward())).put("forward", Words.verdict(event.forward()));
        json.putObject("raw").put("backward", Words.raw(event.backward())).put("forward", Words.raw(event.forward()));
        return json;
    }

    private static ObjectNode finding(Reported reported) {
        Finding finding = reported.finding();
        ObjectNode json = NODES.objectNode();
        json.put("rule", finding.rule())
                .put("severity", Words.severity(finding))
                .put("subject", finding.subject());
        put(json, finding.place());
        json.put("message", finding.message());
        if (!finding.at().isEmpty()) {
            json.put("at", finding.at());
        }
        finding.witness().ifPresent(witness -> json.set("witness", witness));
        finding.before().ifPresent(before -> put(json.putObject("before"), before));
        ArrayNode against = json.putArray("against");
        reported.against().forEach(against::add);
        json.put("advice", finding.advice());
        reported.exception().ifPresent(reason -> json.put("exception", reason));
        return json;
    }

    private static void put(ObjectNode json, Place place) {
        json.put("file", place.file())
                .put("line", place.line())
                .put("column", place.column())
                .put("pointer", place.pointer());
    }
}
