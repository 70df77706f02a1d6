package dev.mek.local.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;

/** By what one sees that a program is ready. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ProgramReadiness.Http.class, name = "http"),
    @JsonSubTypes.Type(value = ProgramReadiness.Tcp.class, name = "tcp"),
    @JsonSubTypes.Type(value = ProgramReadiness.LogLine.class, name = "log-line"),
    @JsonSubTypes.Type(value = ProgramReadiness.Lives.class, name = "lives"),
    @JsonSubTypes.Type(value = ProgramReadiness.Asked.class, name = "asked")
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

    /** It has lived for so long: for a program that tells nobody that it is ready. */
    record Lives(Duration time) implements ProgramReadiness {}

    /** The command, run again and again in the part's folder and environment, ends with code 0. Placeholders are resolved. */
    record Asked(List<String> command) implements ProgramReadiness {
        public Asked {
            if (command.isEmpty()) {
                throw new IllegalArgumentException("the command that asks whether a part is ready is empty");
            }
            command = List.copyOf(command);
        }
    }
}
