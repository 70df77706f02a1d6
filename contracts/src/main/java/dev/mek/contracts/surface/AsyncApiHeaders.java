package dev.mek.contracts.surface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.source.SourceFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an AsyncAPI document (2 or 3) says of the headers of its messages. */
final class AsyncApiHeaders {

    private static final int STEPS_MAX = 32;

    private final SourceFile document;

    AsyncApiHeaders(SourceFile document) {
        this.document = document;
    }

    /** By the message's name, which is the event's type. */
    Optional<Headers> of(String type) {
        JsonNode messages = document.tree().path("components").path("messages");
        for (Map.Entry<String, JsonNode> message : messages.properties()) {
            String name = message.getValue().path("name").asText(message.getKey());
            if (name.equals(type) && message.getValue().has("headers")) {
                String pointer = "/components/messages/"
                        + message.getKey().replace("~", "~0").replace("/", "~1") + "/headers";
                Set<String> required = new TreeSet<>();
                String said = collect(pointer, required, 0);
                return Optional.of(new Headers(required, Place.of(document, said)));
            }
        }
        return Optional.empty();
    }

    /** Returns where the last reference led, which is where people look. */
    private String collect(String pointer, Set<String> required, int steps) {
        JsonNode schema = document.tree().at(pointer);
        if (steps > STEPS_MAX) {
            throw document.refused(pointer, "references go round in a circle");
        }
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (int i = 0; i < schema.path("allOf").size(); i++) {
            collect(pointer + "/allOf/" + i, required, steps + 1);
        }
        String reference = schema.path("$ref").asText("");
        return reference.startsWith("#/") ? collect(reference.substring(1), required, steps + 1) : pointer;
    }
}
