package dev.mek.cli.chaos;

import dev.mek.cli.chaos.collect.Database;
import dev.mek.cli.chaos.collect.Rest;
import dev.mek.cli.chaos.collect.Topics;
import dev.mek.cli.chaos.feed.Audience;
import dev.mek.cli.chaos.stack.ChaosStack;
import dev.mek.cli.chaos.stack.Patience;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits until a system is at rest and everybody has seen the end. */
final class Quiet {

    private static final Duration SEEN_MAX = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    /** One look takes several calls, between which something may move on. */
    private static final int LOOKS = 3;

    private Quiet() {}

    /** What is still under way when the time is up; empty when all is well. */
    static String await(Duration restMax, ChaosStack stack, Database database, Topics topics, Audience audience) {
        String underWay = rest(restMax, stack, database);
        if (!underWay.isEmpty()) {
            return underWay + "; parts " + stack.parts();
        }
        List<Long> ends = topics.ownEnds();
        return Patience.until(
                        restMax.compareTo(SEEN_MAX) < 0 ? restMax : SEEN_MAX,
                        () -> audience.allAt(cursor -> covers(cursor, ends)))
                ? ""
                : "the topic ends at " + ends + ", clients are at " + audience.cursors();
    }

    private static String rest(Duration restMax, ChaosStack stack, Database database) {
        try (var rest = new Rest(database, stack.bootstrapServers())) {
            var looks = new Looks(rest);
            return Patience.until(restMax, LOOK_AGAIN, looks) ? "" : looks.last;
        }
    }

    /** A cursor names the first offset of each partition that was not seen. */
    private static boolean covers(String cursor, List<Long> ends) {
        if (cursor.isEmpty()) {
            return false;
        }
        List<Long> seen = Arrays.stream(
                        cursor.substring(cursor.lastIndexOf('.') + 1).split("-", -1))
                .map(Long::valueOf)
                .toList();
        for (int partition = 0; partition < ends.size(); partition++) {
            if (seen.get(partition) < ends.get(partition)) {
                return false;
            }
        }
        return true;
    }

    /** True when nothing was under way several times in a row. */
    private static final class Looks implements BooleanSupplier {
        private final Rest rest;
        private int quiet;
        private String last = "";

        Looks(Rest rest) {
            this.rest = rest;
        }

        @Override
        public boolean getAsBoolean() {
            last = rest.underWay();
            quiet = last.isEmpty() ? quiet + 1 : 0;
            return quiet == LOOKS;
        }
    }
}
