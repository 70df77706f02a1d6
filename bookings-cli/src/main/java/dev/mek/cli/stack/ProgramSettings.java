package dev.mek.cli.stack;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a program, which reads its environment. Secrets are not among them, only where they are.
 *
 * @param plain by name
 * @param secrets by name: the variable of this process's environment that holds the secret
 */
public record ProgramSettings(Map<String, String> plain, Map<String, String> secrets) {

    public static final ProgramSettings NONE = new ProgramSettings(Map.of(), Map.of());

    public ProgramSettings {
        plain = Map.copyOf(plain);
        secrets = Map.copyOf(secrets);
    }

    /** One more; none where there is no value. */
    public ProgramSettings with(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : and(new ProgramSettings(Map.of(name, value), Map.of()));
    }

    public ProgramSettings withSecret(String name, String variable) {
        return and(new ProgramSettings(Map.of(), Map.of(name, variable)));
    }

    public ProgramSettings and(ProgramSettings more) {
        return new ProgramSettings(joined(plain, more.plain), joined(secrets, more.secrets));
    }

    /** The settings with their secrets; empty where a variable is not set. */
    public Map<String, String> resolved(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(plain);
        secrets.forEach((name, variable) -> all.put(name, variables.getOrDefault(variable, "")));
        return all;
    }

    private static Map<String, String> joined(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
