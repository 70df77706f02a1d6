package dev.mek.cli.command.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.doctor.finding.Finding;
import dev.mek.cli.doctor.finding.Note;
import dev.mek.cli.doctor.finding.Report;
import dev.mek.contracts.json.Json;
import java.util.Locale;

/** A report for programs. */
final class ReportJson {

    private ReportJson() {}

    static JsonNode whole(Report report) {
        ObjectNode json = Json.mapper().createObjectNode().put("target", report.target());
        ArrayNode findings = json.putArray("findings");
        report.findings().forEach(finding -> findings.add(finding(finding)));
        ArrayNode looks = json.putArray("looks");
        report.notes().forEach(note -> looks.add(note(note)));
        return json.put("tookMs", report.took().toMillis());
    }

    static ObjectNode finding(Finding finding) {
        return Json.mapper()
                .createObjectNode()
                .put("id", finding.ailment().id())
                .put("layer", finding.ailment().layer().name().toLowerCase(Locale.ROOT))
                .put("subject", finding.subject())
                .put("what", finding.ailment().what())
                .put("evidence", finding.evidence())
                .put("mend", finding.mend());
    }

    private static ObjectNode note(Note note) {
        return Json.mapper()
                .createObjectNode()
                .put("about", note.about())
                .put("aspect", note.aspect())
                .put("outcome", note.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("detail", note.detail());
    }
}
