package dev.mek.contracts.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.check.Report;
import dev.mek.contracts.check.Reported;
import dev.mek.contracts.rule.Finding;
import dev.mek.contracts.rule.Rule;
import dev.mek.contracts.rule.Rules;
import dev.mek.contracts.surface.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** The findings as SARIF 2.1.0 (OASIS), as code hosts show them beside the changed lines. */
public final class SarifReport {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifReport() {}

    /** The log; {@code version} is the tool's. */
    public static ObjectNode of(Report report, String version) {
        ObjectNode log = NODES.objectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "bookings contracts check").put("version", version);
        ArrayNode rules = driver.putArray("rules");
        Rules.ALL.forEach(rule -> rules.add(rule(rule)));
        ArrayNode results = run.putArray("results");
        report.findings().forEach(finding -> results.add(result(finding)));
        return log;
    }

    private static ObjectNode rule(Rule rule) {
        ObjectNode json = NODES.objectNode();
        json.put("id", rule.id()).put("name", rule.getClass().getSimpleName());
        json.putObject("shortDescription").put("text", rule.summary());
        json.putObject("help").put("text", rule.advice());
        json.putObject("defaultConfiguration")
                .put("level", level(rule.severity().name()));
        return json;
    }

    private static ObjectNode result(Reported reported) {
        Finding finding = reported.finding();
        ObjectNode json = NODES.objectNode();
        json.put("ruleId", finding.rule());
        json.put("ruleIndex", Rules.ALL.stream().map(Rule::id).toList().indexOf(finding.rule()));
        json.put("level", level(finding.severity().name()));
        json.putObject("message").put("text", Words.paragraph(reported));
        json.putArray("locations").add(location(finding.place(), List.of(finding.subject())));
        json.putObject("partialFingerprints")
                .put("finding/v1", finding.rule() + " " + finding.subject() + " " + finding.at());
        reported.exception()
                .ifPresent(reason -> json.putArray("suppressions")
                        .addObject()
                        .put("kind", "external")
                        .put("justification", reason));
        ObjectNode properties = json.putObject("properties");
        finding.witness().ifPresent(witness -> properties.set("witness", witness));
        ArrayNode against = properties.putArray("against");
        reported.against().forEach(against::add);
        return json;
    }

    private static ObjectNode location(Place place, List<String> names) {
        ObjectNode json = NODES.objectNode();
        ObjectNode physical = json.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(place.file()));
        physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
        ArrayNode logical = json.putArray("logicalLocations");
        names.forEach(name -> logical.addObject().put("name", name).put("fullyQualifiedName", name + place.pointer()));
        return json;
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).getRawPath();
        } catch (URISyntaxException e) {
            return file.replace(' ', '_');
        }
    }

    private static String level(String severity) {
        return severity.equals("ERROR") ? "error" : "warning";
    }
}
