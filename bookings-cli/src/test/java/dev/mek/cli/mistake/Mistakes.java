package dev.mek.cli.mistake;

import java.util.List;
import java.util.stream.Stream;

/** All twelve, and one that is none. */
final class Mistakes {

    static final List<Mistake> ALL = List.of(
            InboxMistakes.NO_INBOX,
            InboxMistakes.OFFSETS_FIRST,
            RelayMistakes.TWO_IN_FLIGHT,
            RelayMistakes.NO_LEASE,
            RelayMistakes.BY_SEQUENCE,
            FeedMistakes.OFF_BY_ONE,
            FeedMistakes.NO_BOUND,
            InboxMistakes.RETRY_SKIPS,
            RelayMistakes.MARK_FIRST,
            InboxMistakes.PUBLISH_FIRST,
            RelayMistakes.KEY_DROPPED,
            InboxMistakes.REFUSAL_NOT_FINAL);

    /** Also what is planted to show that it does no harm. */
    static Stream<Mistake> planted() {
        return Stream.concat(ALL.stream(), Stream.of(RelayMistakes.HARMLESS));
    }

    private Mistakes() {}
}
