package dev.mek.cli.stack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a user may wish of a stack.
 *
 * @param httpPort of the service; 0 for the remembered or any free one, as with the other ports
 * @param backend where PostgreSQL and Kafka run
 * @param reuse whether what containers have stored is kept for the next run
 * @param tls whether Kafka is guarded by certificates
 * @param startsAfter how long after its planning the fake workshop starts the work
 * @param workTakes how long the fake workshop works
 * @param tailoring parts of the user's, and what is wished of those that the stack brings
 * @param makeCaches whether the programs shall make their caches as they end
 * @param outside what runs elsewhere; null for a stack with all of its own
 */
public record Wishes(
        int httpPort,
        int peersPort,
        int kafkaPort,
        int postgresPort,
        boolean tls,
        Backend backend,
        boolean reuse,
        Duration startsAfter,
        Duration workTakes,
        boolean makeCaches,
        Tailoring tailoring,
        @Nullable Outside outside) {}
