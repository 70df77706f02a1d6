package dev.mek.local.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** By what one sees that a program is ready. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ProgramReadiness.Http.class, name = "http"),
    @JsonSubTypes.Type(value = ProgramReadiness.Tcp.class, name = "tcp"),
    @JsonSubTypes.Type(value = ProgramReadiness.LogLine.class, name = "log-line")
})
public sealed interface ProgramReadiness {
    /** GET of the path on its port answers 2xx. */
    record Http(String path) implements ProgramReadiness {
        public Http {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("readiness path '" + path + "' does not start with /");
            }
        }
    }

    /** Its port takes connections. */
    record Tcp() implements ProgramReadiness {}

    /** A line of its output contains the text. */
    record LogLine(String text) implements ProgramReadiness {}
}
