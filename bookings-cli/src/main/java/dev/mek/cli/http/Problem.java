package dev.mek.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What the service says about a request that it did not carry out (RFC 9457).
 *
 * @param document the whole answer; extensions such as {@code nextFree} are read from it
 */
public record Problem(int status, String type, String title, String detail, JsonNode document) {

    /** One thing that is wrong: with the body at a pointer, or with the parameter or header of that name. */
    public record Violation(String pointer, String message) {}

    /** The last part of the type, which names the problem. */
    public String slug() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    public List<Violation> violations() {
        return StreamSupport.stream(document.path("violations").spliterator(), false)
                .map(violation -> new Violation(
                        violation
                                .path("pointer")
                                .asText(violation
                                        .path("parameter")
                                        .asText(violation.path("header").asText())),
                        violation.path("message").asText()))
                .toList();
    }

    /** Free slots to take instead of a taken one; the earliest first. */
    public List<Slot> nextFree() {
        return StreamSupport.stream(document.path("nextFree").spliterator(), false)
                .map(Slot::new)
                .toList();
    }
}
