package dev.mek.cli.command.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Console;
import dev.mek.contracts.check.Report;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.report.GithubReport;
import dev.mek.contracts.report.JsonReport;
import dev.mek.contracts.report.JunitReport;
import dev.mek.contracts.report.SarifReport;
import java.util.List;
import java.util.Optional;

/** Prints a report. What a format has no place for is said beside it. */
final class CheckPrinter {

    private final Console console;

    CheckPrinter(Console console) {
        this.console = console;
    }

    void print(Report report, List<SeenTally> seen, CheckFormat format) {
        Channel out = console.out();
        switch (format) {
            case TEXT -> new CheckText(out).print(report, seen);
            case JSON -> out.line(pretty(withSeen(JsonReport.of(report), seen)));
            case JUNIT -> out.text(JunitReport.of(report));
            case SARIF -> out.line(pretty(SarifReport.of(report, version())));
            case GITHUB -> GithubReport.of(report).forEach(out::line);
        }
        if (format != CheckFormat.TEXT && format != CheckFormat.JSON) {
            seen.forEach(tally -> console.say(tally.line()));
        }
        out.flush();
    }

    private static ObjectNode withSeen(ObjectNode json, List<SeenTally> seen) {
        if (!seen.isEmpty()) {
            ArrayNode list = json.putArray("seen");
            seen.forEach(tally -> list.add(tally.json()));
        }
        return json;
    }

    private static String version() {
        return Optional.ofNullable(CheckPrinter.class.getPackage().getImplementationVersion())
                .orElse("0");
    }

    private static String pretty(JsonNode json) {
        try {
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
