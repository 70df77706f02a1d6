package dev.mek.contracts.catalog;

/**
 * A topic as its owner promises it. Partitions never change in a topic's life: the key's partition would move.
 *
 * @param name without any prefix of an environment
 * @param owner the team whose programs alone write to it
 * @param key what the record key holds, in words
 * @param partitions at least 1
 * @param retentionMs how long records are kept, in milliseconds
 * @param cleanupPolicy {@code delete} or {@code compact}
 * @param maxMessageBytes the largest record, in bytes (key, headers and value)
 */
public record TopicSpec(
        String name,
        String owner,
        String key,
        int partitions,
        long retentionMs,
        String cleanupPolicy,
        int maxMessageBytes) {}
