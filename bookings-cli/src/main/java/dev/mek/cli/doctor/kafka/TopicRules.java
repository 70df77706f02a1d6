package dev.mek.cli.doctor.kafka;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Finding;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.TopicSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;

/** A topic of a cluster against the catalogue. More than the catalogue asks for does no harm, but for partitions. Pure. */
final class TopicRules {

    /** Whose rights are looked at. */
    private static final String OURS = "bookings";

    private static final long FOR_EVER = -1;

    private TopicRules() {}

    static List<Finding> partitions(String name, TopicSpec spec, TopicDescription found) {
        List<Finding> findings = new ArrayList<>();
        long orphaned = found.partitions().stream()
                .filter(partition ->
                        partition.leader() == null || partition.leader().isEmpty())
                .count();
        if (orphaned > 0) {
            findings.add(new Finding(
                    Ailment.TOPIC_WITHOUT_LEADER,
                    name,
                    orphaned + " of " + found.partitions().size() + " partitions have none"));
        }
        int count = found.partitions().size();
        if (count != spec.partitions()) {
            findings.add(new Finding(
                    count < spec.partitions() ? Ailment.TOO_FEW_PARTITIONS : Ailment.TOO_MANY_PARTITIONS,
                    name,
                    "it has " + count + ", the catalogue says " + spec.partitions()));
        }
        return findings;
    }

    static List<Finding> settings(String name, TopicSpec spec, Map<String, String> found) {
        List<Finding> findings = new ArrayList<>();
        String policy = found.getOrDefault("cleanup.policy", spec.cleanupPolicy());
        if (!policy.equals(spec.cleanupPolicy())) {
            findings.add(differs(Ailment.CLEANUP_POLICY_DIFFERS, name, "cleanup.policy", policy, spec.cleanupPolicy()));
        }
        long retentionMs = number(found, "retention.ms", spec.retentionMs());
        if (retentionMs != FOR_EVER && retentionMs < spec.retentionMs()) {
            findings.add(differs(Ailment.RETENTION_TOO_SHORT, name, "retention.ms", retentionMs, spec.retentionMs()));
        }
        long bytes = number(found, "max.message.bytes", spec.maxMessageBytes());
        if (bytes < spec.maxMessageBytes()) {
            findings.add(differs(Ailment.MESSAGES_TOO_SMALL, name, "max.message.bytes", bytes, spec.maxMessageBytes()));
        }
        return findings;
    }

    /** Null where the cluster does not say which operations are granted. */
    static List<Finding> rights(String name, TopicSpec spec, Catalog catalog, @Nullable Set<AclOperation> granted) {
        if (granted == null) {
            return List.of();
        }
        Set<AclOperation> missing = needed(spec, catalog);
        missing.removeAll(granted);
        return missing.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        Ailment.TOPIC_RIGHT_MISSING,
                        name,
                        missing.stream().map(TopicRules::word).collect(Collectors.joining(", "))
                                + " is not granted, only "
                                + granted.stream()
                                        .sorted()
                                        .map(TopicRules::word)
                                        .collect(Collectors.joining(", "))));
    }

    /** Of its own topics the service writes all, and it reads those with events that it consumes. */
    private static Set<AclOperation> needed(TopicSpec spec, Catalog catalog) {
        Set<AclOperation> needed = EnumSet.of(AclOperation.DESCRIBE);
        if (spec.owner().equals(OURS)) {
            needed.add(AclOperation.WRITE);
        }
        if (catalog.events().stream()
                .anyMatch(event ->
                        event.topic().equals(spec.name()) && event.consumers().contains(OURS))) {
            needed.add(AclOperation.READ);
        }
        return needed;
    }

    private static Finding differs(Ailment ailment, String name, String setting, Object found, Object wanted) {
        return new Finding(ailment, name, setting + " is " + found + ", the catalogue says " + wanted);
    }

    private static long number(Map<String, String> settings, String key, long otherwise) {
        String text = settings.getOrDefault(key, "");
        return text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : otherwise;
    }

    private static String word(AclOperation operation) {
        String name = operation.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
