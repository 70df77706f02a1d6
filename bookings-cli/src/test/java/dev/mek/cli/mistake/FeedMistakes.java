package dev.mek.cli.mistake;

import dev.mek.cli.verdict.check.Anomaly;
import java.util.List;
import java.util.Set;

/** Mistakes between Kafka and the clients of the stream. */
final class FeedMistakes {

    static final Mistake OFF_BY_ONE = new Mistake(
            "resume off by one",
            "who comes back misses the first change of what it has not seen",
            List.of(new Edit(
                    "feed/ring/Cursor.java", "return offset < next[partition];", "return offset <= next[partition];")),
            Set.of(Anomaly.UNSEEN),
            Situations.CUTS);

    static final Mistake NO_BOUND = new Mistake(
            "queue without bound",
            "a client that never reads is kept for ever",
            List.of(new Edit(
                    "feed/ClientStream.java",
                    "if (full || blockedNanos > settings.stallMax().toNanos()) {",
                    "if (false && full) {")),
            Set.of(Anomaly.UNBOUNDED),
            Situations.STALL);

    private FeedMistakes() {}
}
