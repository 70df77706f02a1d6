package dev.mek.cli.chaos.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a run wants of its stack.
 *
 * @param folder of the stack; nothing is in it
 * @param instances of the service, at least 1
 * @param overlay classes put before those of the service; null for the service as it is distributed
 * @param variables further settings of every instance
 * @param peersSeed by which the peers decide whom they refuse
 */
public record StackWishes(
        Path folder, int instances, @Nullable Path overlay, Map<String, String> variables, long peersSeed) {

    /** How long the shards of an instance that died, or sleeps, rest. */
    static final Duration LEASE = Duration.ofMillis(1_500);

    public StackWishes {
        if (instances < 1) {
            throw new IllegalArgumentException("instances is " + instances + ": at least 1 accepted");
        }
        variables = Map.copyOf(variables);
    }

    List<String> names() {
        return IntStream.rangeClosed(1, instances)
                .mapToObj(number -> "bookings-" + number)
                .toList();
    }
}
