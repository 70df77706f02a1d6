package dev.mek.bookings.domain;

import java.util.Comparator;

/** What every fact of another party has: which request it answers, and its owner's numbering of it. */
public sealed interface Said permits WorkFact, PaymentFact {

    /**
     * Which of two facts of one party stands. A later request's answer stands over an earlier one's; to one request a
     * refusal is final; else the newer revision. A total order, so that the fact that is left does not depend on the
     * order in which they came.
     */
    Comparator<Said> STANDING =
            Comparator.comparingInt(Said::answers).thenComparing(Said::isFinal).thenComparingLong(Said::revision);

    /** The request revision that it speaks about; 0 when the party has not spoken. */
    int answers();

    /** The party's own numbering of its facts about one booking, from 1; 0 when it has not spoken. */
    long revision();

    /** Identifies the content, so that a repeat can be told from a contradiction. */
    String digest();

    /** Whether nothing that the party says later to the same request overrules it. */
    boolean isFinal();
}
