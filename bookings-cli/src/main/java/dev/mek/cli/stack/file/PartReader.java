package dev.mek.cli.stack.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.option.DurationText;
import dev.mek.cli.stack.Adjusted;
import dev.mek.cli.stack.OwnPart;
import dev.mek.local.plan.PortWish;
import dev.mek.local.plan.ProgramReadiness;
import dev.mek.local.plan.RestartPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parts of a document in which nothing is wrong. */
record PartReader(YamlDocument document, Path folder) {

    Adjusted adjusted(String name, JsonNode part) {
        return new Adjusted(
                part.path("instances").asInt(1),
                part.path("port").asInt(0),
                environment(StackRules.pointer(name) + "/environment", part));
    }

    OwnPart own(String name, JsonNode part) {
        return new OwnPart(
                name,
                words(part.path("command")),
                folder,
                environment(StackRules.pointer(name) + "/environment", part),
                readiness(part.path("ready")),
                duration(part.path("readyWithin"), OwnPart.READY_MAX_USUAL),
                after(part),
                part.path("instances").asInt(1),
                new PortWish(part.path("port").asInt(0)),
                restarts(part.path("restart")));
    }

    /** As it is written: a version 1.0 stays 1.0, and yes stays yes. */
    private Map<String, String> environment(String pointer, JsonNode part) {
        Map<String, String> environment = new HashMap<>();
        part.path("environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), document.written(YamlDocument.child(pointer, entry.getKey()))));
        return environment;
    }

    private static List<String> words(JsonNode command) {
        return command.isTextual()
                ? CommandWords.split(command.asText())
                : command.valueStream().map(JsonNode::asText).toList();
    }

    private static Set<String> after(JsonNode part) {
        return part.has("after")
                ? new HashSet<>(
                        part.path("after").valueStream().map(JsonNode::asText).toList())
                : OwnPart.AFTER_USUAL;
    }

    private static ProgramReadiness readiness(JsonNode ready) {
        if (ready.has("http")) {
            return new ProgramReadiness.Http(ready.path("http").asText());
        }
        if (ready.has("tcp")) {
            return new ProgramReadiness.Tcp();
        }
        if (ready.has("log")) {
            return new ProgramReadiness.LogLine(ready.path("log").asText());
        }
        if (ready.has("command")) {
            return new ProgramReadiness.Asked(words(ready.path("command")));
        }
        return ready.has("lives")
                ? new ProgramReadiness.Lives(duration(ready.path("lives"), Duration.ZERO))
                : OwnPart.READY_USUAL;
    }

    private static RestartPolicy restarts(JsonNode restart) {
        if (restart.isTextual()) {
            return RestartPolicy.NEVER;
        }
        RestartPolicy usual = RestartPolicy.USUAL;
        return new RestartPolicy(
                restart.path("times").asInt(usual.timesMax()),
                duration(restart.path("first"), usual.first()),
                duration(restart.path("longest"), usual.longest()));
    }

    private static Duration duration(JsonNode text, Duration otherwise) {
        return text.isTextual() ? new DurationText().convert(text.asText()) : otherwise;
    }
}
