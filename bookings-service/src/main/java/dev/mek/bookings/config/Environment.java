package dev.mek.bookings.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads settings by key. An empty value counts as none. */
final class Environment {

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    String text(String key, String otherwise) {
        String value = find(key);
        return value == null ? otherwise : value;
    }

    String required(String key, String accepted) {
        String value = find(key);
        if (value == null) {
            throw new InvalidConfigException(key, "is missing", accepted);
        }
        return value;
    }

    /** A list with commas; empty where there is none. */
    Set<String> names(String key) {
        return Pattern.compile("\\s*,\\s*")
                .splitAsStream(text(key, ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    int integer(String key, int otherwise) {
        String value = find(key);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw InvalidConfigException.value(key, value, "a whole number");
        }
    }

    /** Keys of durations end in {@code _MS}. */
    Duration milliseconds(String key, Duration otherwise) {
        return Duration.ofMillis(integer(key, Math.toIntExact(otherwise.toMillis())));
    }

    /** The value itself, or that of the file which the key with {@code _FILE} after it names. */
    @Nullable
    Secret secret(String key) {
        String value = find(key);
        String file = find(key + "_FILE");
        if (value != null && file != null) {
            throw new InvalidConfigException(key, "is given twice", "either " + key + " or " + key + "_FILE");
        }
        if (file != null) {
            return new Secret(read(key + "_FILE", file));
        }
        return value == null ? null : new Secret(value);
    }

    private static String read(String key, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw InvalidConfigException.value(key, file, "the path of a readable file");
        }
    }

    private @Nullable String find(String key) {
        String value = variables.get(key);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
