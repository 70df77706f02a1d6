package dev.mek.cli.command.doctor;

import dev.mek.cli.doctor.target.DatabaseTarget;
import dev.mek.cli.doctor.target.KafkaTarget;
import dev.mek.cli.option.UsageError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings by their names in the environment, and by those of a stack's parts, as targets; null where there are none. */
final class RawSettings {

    private static final Map<String, String> OF_STACK = Map.of(
            "bootstrapServers", "KAFKA_BROKERS",
            "caPath", "KAFKA_CA_PATH",
            "certificatePath", "KAFKA_CERTIFICATE_PATH",
            "privateKeyPath", "KAFKA_PRIVATE_KEY_PATH");

    private RawSettings() {}

    static @Nullable KafkaTarget kafka(Map<String, String> settings) {
        Map<String, String> ours = new HashMap<>(settings);
        ours.keySet().removeIf(name -> !name.startsWith("KAFKA_"));
        return ours.getOrDefault("KAFKA_BROKERS", "").isBlank() ? null : new KafkaTarget(ours);
    }

    static @Nullable KafkaTarget kafkaOfStack(Map<String, String> values) {
        Map<String, String> settings = new HashMap<>();
        OF_STACK.forEach((value, setting) -> settings.put(setting, values.getOrDefault(value, "")));
        return kafka(settings);
    }

    static @Nullable DatabaseTarget database(Map<String, String> settings) {
        String url = settings.getOrDefault("BOOKINGS_DATABASE_URL", "");
        if (url.isBlank()) {
            return null;
        }
        String password = secret(settings, "BOOKINGS_DATABASE_PASSWORD");
        return new DatabaseTarget(
                url, settings.getOrDefault("BOOKINGS_DATABASE_USER", ""), password == null ? "" : password);
    }

    static @Nullable DatabaseTarget databaseOfStack(Map<String, String> values) {
        String url = values.get("jdbcUrl");
        return url == null
                ? null
                : new DatabaseTarget(url, values.getOrDefault("user", ""), values.getOrDefault("password", ""));
    }

    /**
     * The value itself, or that of the file which {@code NAME_FILE} names.
     *
     * @throws UsageError when there is no such file
     */
    static @Nullable String secret(Map<String, String> settings, String name) {
        String file = settings.getOrDefault(name + "_FILE", "");
        if (file.isBlank()) {
            String value = settings.getOrDefault(name, "");
            return value.isBlank() ? null : value;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UsageError(name + "_FILE: '" + file + "' cannot be read ("
                    + unreadable.getClass().getSimpleName() + ")");
        }
    }
}
