package dev.mek.cli.mistake;

import dev.mek.cli.verdict.check.Anomaly;
import java.util.List;
import java.util.Set;

/** Mistakes between others' topics and the bookings, and in the bookings' own transactions. */
final class InboxMistakes {

    static final Mistake NO_INBOX = new Mistake(
            "no inbox",
            "an event of another party takes effect as often as it comes",
            List.of(
                    new Edit("usecase/BatchHearing.java", "if (known != null) {", "if (false && known != null) {"),
                    new Edit("domain/Hearing.java", "if (said.revision() == known.revision()) {", "if (false) {"),
                    new Edit("domain/Hearing.java", "Said.STANDING.compare(said, known) < 0", "false"),
                    new Edit(
                            "store/InboxStore.java",
                            "VALUES (:source, :event_id, :booking_id, :digest, :outcome, :received_at)",
                            "VALUES (:source, :event_id, :booking_id, :digest, :outcome, :received_at) ON CONFLICT DO NOTHING")),
            Set.of(Anomaly.DUPLICATE_EFFECT),
            Situations.CALM);

    static final Mistake OFFSETS_FIRST = new Mistake(
            "offsets before effect",
            "who dies between the commit of the offsets and the effect has lost the events between",
            List.of(new Edit(
                    "inbox/InboxLoop.java",
                    "switch (handler.handle(records)) {",
                    "consumer.commitSync(records.nextOffsets());\n            switch (handler.handle(records)) {")),
            Set.of(Anomaly.LOST),
            Situations.DEATH_WITHOUT_DATABASE);

    static final Mistake RETRY_SKIPS = new Mistake(
            "retry that skips",
            "what fails is given up, also when it would have passed",
            List.of(new Edit(
                    "inbox/BatchHandler.java",
                    "return new Verdict.Held(fault);",
                    "LOG.atWarn().setCause(fault).log(\"given up\");\n            return new Verdict.Done();")),
            Set.of(Anomaly.LOST),
            Situations.DATABASE);

    static final Mistake REFUSAL_NOT_FINAL = new Mistake(
            "refusal not final",
            "a refused booking, whose bay others have by now, comes back to life",
            List.of(new Edit("domain/Said.java", ".thenComparing(Said::isFinal)", "")),
            Set.of(Anomaly.UNFINAL, Anomaly.OVERLAP, Anomaly.DIVERGED),
            Situations.CALM);

    static final Mistake PUBLISH_FIRST = new Mistake(
            "publish before commit",
            "an event is on its way before its transaction is decided, and the transaction is rolled back",
            List.of(
                    new Edit(
                            "outbox/Outbox.java",
                            "try (PreparedBatch batch = handle.prepareBatch(INSERT)) {",
                            "try (Handle own = handle.getJdbi().open(); PreparedBatch batch = own.prepareBatch(INSERT)) {"),
                    new Edit("usecase/Bookings.java", """
                                    if (!bays.take(handle, booking.id(), wish.workshop(), wish.slot())) {
                                        return Outcome.nothing(new Settled.NoBay<>(wish));
                                    }
                                    ledger.open(handle, step);
                            """, """
                                    ledger.open(handle, step);
                                    if (!bays.take(handle, booking.id(), wish.workshop(), wish.slot())) {
                                        handle.rollback();
                                        return Outcome.nothing(new Settled.NoBay<>(wish));
                                    }
                            """)),
            Set.of(Anomaly.PHANTOM),
            Situations.CROWD);

    private InboxMistakes() {}
}
