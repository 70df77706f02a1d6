package dev.mek.local.plan;

import dev.mek.local.plan.Placeholders.Reference;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of one stack, checked as a whole: names, placeholders, dependencies. Stopped in reverse order.
 *
 * @param keepsVolumes whether what containers have stored outlives a run, as what processes have stored does
 */
public record Plan(List<PartPlan> parts, boolean keepsVolumes) {
    public Plan {
        parts = List.copyOf(parts);
        Map<String, PartPlan> byName = new HashMap<>();
        for (PartPlan part : parts) {
            if (byName.put(part.name(), part) != null) {
                throw new IllegalArgumentException("part " + part.name() + " is listed twice");
            }
        }
        for (PartPlan part : parts) {
            if (part instanceof ProgramPlan program) {
                checkPlaceholders(program, byName);
                checkAfter(program, byName, new LinkedHashSet<>());
            }
        }
    }

    /** Whose containers, if there are any, begin with nothing. */
    public Plan(List<PartPlan> parts) {
        this(parts, false);
    }

    /** Whether a container engine is needed. */
    public boolean hasContainers() {
        return parts.stream().anyMatch(part -> part.image() != null);
    }

    /** The names of the values that a part of this kind has. */
    public static Set<String> valueNames(PartPlan part) {
        return switch (part) {
            case PostgresPlan postgres -> Set.of("port", "jdbcUrl", "user", "password");
            case KafkaPlan kafka ->
                switch (kafka.security()) {
                    case KafkaSecurity.Plaintext plaintext -> Set.of("port", "bootstrapServers");
                    case KafkaSecurity.MutualTls tls ->
                        Set.of("port", "bootstrapServers", "caPath", "certificatePath", "privateKeyPath");
                };
            case ProgramPlan program -> Set.of("port", "url");
            case ExternalPlan external ->
                Stream.concat(external.values().keySet().stream(), external.secrets().keySet().stream())
                        .collect(Collectors.toUnmodifiableSet());
        };
    }

    private static void checkPlaceholders(ProgramPlan program, Map<String, PartPlan> byName) {
        Stream<String> texts = Stream.of(
                        program.command(), program.environment().values(), asked(program.readiness()))
                .flatMap(Collection::stream);
        for (Reference reference :
                texts.flatMap(text -> Placeholders.in(text).stream()).collect(Collectors.toSet())) {
            PartPlan part = byName.get(reference.part());
            if (part == null || !valueNames(part).contains(reference.value())) {
                throw new IllegalArgumentException("part " + program.name() + ": nothing has the value ${"
                        + reference.part() + "." + reference.value() + "}");
            }
        }
    }

    private static List<String> asked(ProgramReadiness readiness) {
        return readiness instanceof ProgramReadiness.Asked asked ? asked.command() : List.of();
    }

    private static void checkAfter(ProgramPlan program, Map<String, PartPlan> byName, Set<String> way) {
        if (!way.add(program.name())) {
            throw new IllegalArgumentException("parts wait for each other: " + String.join(" after ", way));
        }
        for (String before : program.after()) {
            PartPlan part = byName.get(before);
            if (part == null) {
                throw new IllegalArgumentException(
                        "part " + program.name() + " starts after " + before + ", which is no part");
            }
            if (part instanceof ProgramPlan earlier) {
                checkAfter(earlier, byName, new LinkedHashSet<>(way));
            }
        }
    }
}
