package dev.mek.bookings.domain;

import java.util.Optional;

/** Whether a party's fact is news, given what it said before. */
final class Hearing {

    private Hearing() {}

    /** The outcome of a fact that is not to be taken; empty for one that is. */
    static Optional<FactOutcome> of(Said said, Said known, int requestRevision) {
        if (said.answers() > requestRevision) {
            return Optional.of(
                    new FactOutcome.Conflict("answers request " + said.answers() + " of " + requestRevision));
        }
        if (said.revision() == known.revision()) {
            return Optional.of(
                    said.digest().equals(known.digest())
                            ? new FactOutcome.Duplicate()
                            : new FactOutcome.Conflict("revision " + said.revision() + " has come with other content"));
        }
        return Said.STANDING.compare(said, known) < 0 ? Optional.of(new FactOutcome.Stale()) : Optional.empty();
    }
}
