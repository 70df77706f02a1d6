package dev.mek.local.testing;

import dev.mek.local.part.PartFailure;
import dev.mek.local.process.Ports;
import java.util.List;
import java.util.function.Function;

/** A port that was free a moment ago may be taken by another JVM's stack: then all starts again on others. */
final class FreePorts {
    private static final int STARTS_MAX = 3;

    private FreePorts() {}

    static <T> T startOn(int count, Function<List<Integer>, T> start) {
        for (int tries = 1; ; tries++) {
            List<Integer> ports = Ports.free(count);
            try {
                return start.apply(ports);
            } catch (PartFailure failure) {
                if (tries == STARTS_MAX || ports.stream().allMatch(Ports::isFree)) {
                    throw failure;
                }
            }
        }
    }
}
