package dev.mek.cli.stack;

import dev.mek.local.plan.ExternalPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a stack does not bring up because it runs elsewhere.
 *
 * @param context the name by which the user knows it
 * @param kafka how the programs get into it
 * @param database how the service gets into it; null to bring one up
 */
public record Outside(
        String context, ProgramSettings kafka, @Nullable ProgramSettings database) {

    private static final Map<String, String> KAFKA_VALUES = Map.of(
            "KAFKA_BROKERS", "bootstrapServers",
            "KAFKA_CA_PATH", "caPath",
            "KAFKA_CERTIFICATE_PATH", "certificatePath",
            "KAFKA_PRIVATE_KEY_PATH", "privateKeyPath");

    private static final Map<String, String> DATABASE_VALUES = Map.of(
            "BOOKINGS_DATABASE_URL", "jdbcUrl",
            "BOOKINGS_DATABASE_USER", "user");

    private static final String SECRET = "password";

    ExternalPlan kafkaPart() {
        return part(Topology.KAFKA, kafka, KAFKA_VALUES);
    }

    Optional<ExternalPlan> databasePart() {
        return Optional.ofNullable(database).map(settings -> part(Topology.POSTGRES, settings, DATABASE_VALUES));
    }

    Map<String, String> kafkaEnvironment() {
        return environment(Topology.KAFKA, kafka);
    }

    Optional<Map<String, String>> databaseEnvironment() {
        return Optional.ofNullable(database).map(settings -> environment(Topology.POSTGRES, settings));
    }

    private ExternalPlan part(String name, ProgramSettings settings, Map<String, String> names) {
        Map<String, String> values = new HashMap<>(Map.of("context", context));
        names.forEach((setting, value) -> {
            String found = settings.plain().get(setting);
            if (found != null) {
                values.put(value, found);
            }
        });
        Map<String, String> secrets = new HashMap<>();
        settings.secrets().values().forEach(variable -> secrets.put(SECRET, variable));
        return new ExternalPlan(name, values, secrets);
    }

    /** Each part has one secret at most. */
    private static Map<String, String> environment(String part, ProgramSettings settings) {
        Map<String, String> all = new HashMap<>(settings.plain());
        settings.secrets().keySet().forEach(name -> all.put(name, "${" + part + "." + SECRET + "}"));
        return all;
    }
}
