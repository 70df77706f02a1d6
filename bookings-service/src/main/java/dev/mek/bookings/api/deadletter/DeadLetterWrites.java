package dev.mek.bookings.api.deadletter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.Query;
import dev.mek.bookings.api.http.Request;
import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import dev.mek.bookings.deadletter.AuditEntry;
import dev.mek.bookings.deadletter.AuditEntry.Action;
import dev.mek.bookings.deadletter.Content;
import dev.mek.bookings.deadletter.DeadLetter;
import dev.mek.bookings.telemetry.DeadLetterMetrics;
import dev.mek.bookings.usecase.Doer;
import dev.mek.bookings.usecase.LetterAnswer;
import dev.mek.bookings.usecase.LetterAnswer.Closed;
import dev.mek.bookings.usecase.LetterAnswer.Done;
import dev.mek.bookings.usecase.LetterAnswer.NotFound;
import dev.mek.bookings.usecase.LetterAnswer.Rejected;
import dev.mek.bookings.usecase.Redrives;
import dev.mek.contracts.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code POST /dead-letters/{id}/redrive} and {@code POST /dead-letters/{id}/discard}. */
final class DeadLetterWrites {

    private static final String DRY_RUN = "dryRun";

    private final DeadLetterRoutes reads;
    private final Redrives redrives;
    private final Actors actors;
    private final DeadLetterMetrics metrics;
    private final RedriveBody body = new RedriveBody();

    DeadLetterWrites(DeadLetterRoutes reads, Redrives redrives, Actors actors, DeadLetterMetrics metrics) {
        this.reads = reads;
        this.redrives = redrives;
        this.actors = actors;
        this.metrics = metrics;
    }

    /** The original never changes, so that what is repaired of it can be put together before the letter is locked. */
    Answer redrive(Request request) {
        boolean dryRun = request.query().read(List.of(DRY_RUN), DeadLetterWrites::dryRun);
        UUID id = DeadLetterRoutes.id(request);
        Doer doer = doer(request);
        @Nullable
        Content repaired = body.repaired(request.body(), reads.find(id).letter().content());
        LetterAnswer answer = dryRun ? redrives.rehearse(id, repaired, doer) : redrives.redrive(id, repaired, doer);
        return switch (answer) {
            case Done done -> {
                count(dryRun, done.entry().result());
                yield said(done.letter(), done.entry(), done.entry().result(), dryRun);
            }
            case Rejected rejected -> {
                count(dryRun, "rejected");
                if (!dryRun) {
                    throw rejected(rejected);
                }
                yield said(rejected.letter(), rejected.entry(), "rejected", true);
            }
            case Closed closed -> closed(closed, Action.REDRIVE, dryRun);
            case NotFound notFound -> throw DeadLetterRoutes.unknown(notFound.letterId());
        };
    }

    Answer discard(Request request) {
        request.query().read(List.of(), query -> List.of());
        body.refuseAny(request.body());
        return switch (redrives.discard(DeadLetterRoutes.id(request), doer(request))) {
            case Done done -> {
                metrics.discarded();
                yield said(done.letter(), done.entry(), "discarded", false);
            }
            case Rejected impossible -> throw rejected(impossible);
            case Closed closed -> closed(closed, Action.DISCARD, false);
            case NotFound notFound -> throw DeadLetterRoutes.unknown(notFound.letterId());
        };
    }

    /** The same once more is no mistake; the other way round is. */
    private static Answer closed(Closed closed, Action wanted, boolean dryRun) {
        String was = closed.letter().state().word();
        if (closed.entry().action() == wanted) {
            return said(closed.letter(), closed.entry(), "already-" + was, dryRun);
        }
        throw new Refusal(Problem.of(
                        ProblemKind.DEAD_LETTER_CLOSED,
                        "It was " + was + " at " + closed.entry().at() + " by "
                                + closed.entry().actor() + ".")
                .with("entry", DeadLetterJson.bareEntry(closed.entry())));
    }

    private static Refusal rejected(Rejected rejected) {
        AuditEntry entry = rejected.entry();
        String why = entry.detail().isEmpty() ? "" : ": " + entry.detail();
        return new Refusal(Problem.of(
                        ProblemKind.REDRIVE_REJECTED,
                        "It is rejected as " + entry.result() + why + ". It stays parked.")
                .with("reason", entry.result())
                .with("entry", DeadLetterJson.bareEntry(entry)));
    }

    private static Answer said(DeadLetter letter, AuditEntry entry, String result, boolean dryRun) {
        ObjectNode document = Json.mapper()
                .createObjectNode()
                .put("id", letter.id().toString())
                .put("result", result)
                .put(
                        "state",
                        dryRun ? stateBefore(letter, result) : letter.state().word())
                .put("dryRun", dryRun);
        document.set("entry", DeadLetterJson.bareEntry(entry));
        return DeadLetterRoutes.ok(document);
    }

    /** A rehearsal leaves a letter as it was. */
    private static String stateBefore(DeadLetter letter, String result) {
        return result.startsWith("already-") ? letter.state().word() : "parked";
    }

    private void count(boolean dryRun, String result) {
        if (!dryRun) {
            metrics.redriven(result);
        }
    }

    private Doer doer(Request request) {
        return new Doer(actors.of(request), request.trace());
    }

    private static boolean dryRun(Query query) {
        return query.parsed(DRY_RUN, "true or false", DeadLetterWrites::truth).orElse(false);
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
