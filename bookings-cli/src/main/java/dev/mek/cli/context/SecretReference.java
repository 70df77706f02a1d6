package dev.mek.cli.context;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mek.cli.option.UsageError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where a secret is. Never the secret itself: what is no reference is refused and not repeated. */
public sealed interface SecretReference {

    String ACCEPTED = "file:PATH or env:NAME";

    /** In a file of its own; white space around it does not count. */
    record InFile(Path path) implements SecretReference {
        @Override
        public String text() {
            return "file:" + path;
        }
    }

    /** In a variable of the environment. */
    record InVariable(String name) implements SecretReference {
        @Override
        public String text() {
            return "env:" + name;
        }
    }

    /** As it is written in a context's file. */
    @JsonValue
    String text();

    /**
     * Reads {@code file:PATH} or {@code env:NAME}.
     *
     * @throws IllegalArgumentException without the text, which may be the secret itself
     */
    @JsonCreator
    static SecretReference parse(String text) {
        if (text.startsWith("file:") && text.length() > "file:".length()) {
            return new InFile(
                    Path.of(text.substring("file:".length())).toAbsolutePath().normalize());
        }
        if (text.startsWith("env:") && text.substring("env:".length()).matches("[A-Za-z_][A-Za-z0-9_]*")) {
            return new InVariable(text.substring("env:".length()));
        }
        throw new IllegalArgumentException("a secret is not kept here, only where it is: " + ACCEPTED);
    }

    /**
     * The secret.
     *
     * @throws UsageError when it is not there
     */
    default String read(Map<String, String> variables) {
        return switch (this) {
            case InFile file -> contentOf(file.path());
            case InVariable variable -> {
                String value = variables.getOrDefault(variable.name(), "");
                if (value.isBlank()) {
                    throw new UsageError("the variable " + variable.name() + ", which holds a secret, is not set");
                }
                yield value.strip();
            }
        };
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UsageError("'" + file + "', which holds a secret, cannot be read ("
                    + unreadable.getClass().getSimpleName() + ")");
        }
    }
}
