package dev.mek.cli.stack;

import dev.mek.local.plan.PortWish;
import dev.mek.local.plan.ProgramPlan;
import dev.mek.local.plan.ProgramReadiness;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans of the user's own parts: each instance gets the stack's endpoints as environment, under the names that services of any
 * language know, and its own port and name.
 *
 * @param access how one gets into Kafka, beyond the usual
 * @param notInherited variables of the user's shell that speak of other clusters
 */
record OwnPlans(Instances instances, Map<String, String> access, Set<String> notInherited) {

    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private static final Map<String, String> ENDPOINTS = Map.of(
            "KAFKA_BROKERS", "${kafka.bootstrapServers}",
            "KAFKA_SECURITY_PROTOCOL", "PLAINTEXT",
            "KAFKA_TOPIC_PREFIX", "",
            "KAFKA_GROUP_PREFIX", "",
            "BOOKINGS_URL", "${bookings.url}",
            "BOOKINGS_URLS", "${bookings.urls}");

    List<ProgramPlan> of(OwnPart part) {
        List<String> names = instances.names(part.name());
        return names.stream()
                .map(name -> of(part, name, name.equals(names.getFirst()) ? part.port() : PortWish.any()))
                .toList();
    }

    private ProgramPlan of(OwnPart part, String instance, PortWish port) {
        Map<String, String> environment = new HashMap<>(ENDPOINTS);
        environment.putAll(access);
        environment.put("PORT", "${" + part.name() + ".port}");
        environment.put("INSTANCE", "${" + part.name() + ".instance}");
        environment.putAll(part.environment());
        environment.replaceAll((key, text) -> instances.resolve(text, part.name(), instance));
        return new ProgramPlan(
                instance,
                port,
                resolved(part.command(), part, instance),
                environment,
                notInherited,
                part.folder(),
                readiness(part, instance),
                instances.names(part.after()),
                part.readyMax(),
                STOP_MAX,
                part.restarts());
    }

    private ProgramReadiness readiness(OwnPart part, String instance) {
        return part.readiness() instanceof ProgramReadiness.Asked asked
                ? new ProgramReadiness.Asked(resolved(asked.command(), part, instance))
                : part.readiness();
    }

    private List<String> resolved(List<String> words, OwnPart part, String instance) {
        return words.stream()
                .map(word -> instances.resolve(word, part.name(), instance))
                .toList();
    }
}
