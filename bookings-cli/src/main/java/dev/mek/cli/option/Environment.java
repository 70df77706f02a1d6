package dev.mek.cli.option;

import dev.mek.cli.output.Console;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Map;

/** What a command is given by the one who runs it: two ways out, one way in, the variables and the time. */
public record Environment(Console console, InputStream in, Map<String, String> variables, InstantSource clock) {

    /** The variable's value; empty counts as absent. */
    public java.util.Optional<String> variable(String name) {
        return java.util.Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
