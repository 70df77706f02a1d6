package dev.mek.bookings.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.bookings.api.Repeats.Named;
import dev.mek.bookings.api.body.JsonBody;
import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.IfMatch;
import dev.mek.bookings.api.http.Request;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import dev.mek.bookings.api.problem.Violation;
import dev.mek.bookings.api.view.BookingJson;
import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.usecase.Answer.Cancelled;
import dev.mek.bookings.usecase.Answer.Changed;
import dev.mek.bookings.usecase.Answer.Created;
import dev.mek.bookings.usecase.Answer.FromMemory;
import dev.mek.bookings.usecase.Answer.Invalid;
import dev.mek.bookings.usecase.Answer.NotFound;
import dev.mek.bookings.usecase.Answer.Refused;
import dev.mek.bookings.usecase.Answer.SlotTaken;
import dev.mek.bookings.usecase.Answer.ToCancel;
import dev.mek.bookings.usecase.Answer.ToChange;
import dev.mek.bookings.usecase.Answer.ToCreate;
import dev.mek.bookings.usecase.Answer.Unchanged;
import dev.mek.bookings.usecase.Answer.UnknownService;
import dev.mek.bookings.usecase.Answer.UnknownWorkshop;
import dev.mek.bookings.usecase.Answer.VersionMismatch;
import dev.mek.bookings.usecase.BookingQueries;
import dev.mek.bookings.usecase.Bookings;
import dev.mek.bookings.usecase.Caller;
import dev.mek.bookings.usecase.CancelBooking;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code POST /bookings}, {@code PATCH /bookings/{id}} and {@code POST /bookings/{id}/cancel}. */
final class BookingWrites {

    /** With {@code If-Match: *} any version will do, so a change that came between is no reason to give up. */
    private static final int ATTEMPTS_MAX = 5;

    private final Bookings bookings;
    private final BookingQueries queries;
    private final BookingChecks checks;
    private final Repeats repeats;

    BookingWrites(Bookings bookings, BookingQueries queries, BookingChecks checks, Repeats repeats) {
        this.bookings = bookings;
        this.queries = queries;
        this.checks = checks;
        this.repeats = repeats;
    }

    Answer create(Request request) {
        return repeats.once("create", request, named -> {
            JsonNode body = JsonBody.read(request.body());
            refuse(checks.ofCreate(body));
            return created(
                    bookings.create(Commands.create(body), Caller.of(request.trace()), named.keeping(this::created)));
        });
    }

    Answer change(Request request) {
        return repeats.once("change", request, named -> change(request, named));
    }

    Answer cancel(Request request) {
        return repeats.once("cancel", request, named -> cancel(request, named));
    }

    private Answer change(Request request, Named named) {
        UUID id = BookingId.of(request);
        IfMatch ifMatch = IfMatch.of(request.headers());
        if (ifMatch instanceof IfMatch.Absent) {
            throw new Refusal(
                    ProblemKind.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the booking as you read it, or * to change whatever is there.");
        }
        JsonNode patch = JsonBody.read(request.body());
        for (int attempt = 1; ; attempt++) {
            Booking current = find(id);
            refuse(checks.ofChange(patch, current));
            refuseStale(ifMatch, current);
            ToChange answer = bookings.change(
                    Commands.change(patch, current), Caller.of(request.trace()), named.keeping(this::changed));
            if (!(answer instanceof VersionMismatch) || !isAny(ifMatch) || attempt == ATTEMPTS_MAX) {
                return changed(answer);
            }
        }
    }

    private Answer cancel(Request request, Named named) {
        UUID id = BookingId.of(request);
        IfMatch ifMatch = IfMatch.of(request.headers());
        if (request.body().length > 0) {
            refuse(checks.ofCancel(JsonBody.read(request.body())));
        }
        @Nullable Long expected = null;
        if (ifMatch instanceof IfMatch.OneOf) {
            Booking current = find(id);
            refuseStale(ifMatch, current);
            expected = current.version();
        }
        return cancelled(bookings.cancel(
                new CancelBooking(id, expected), Caller.of(request.trace()), named.keeping(this::cancelled)));
    }

    private Answer created(ToCreate answer) {
        return switch (answer) {
            case Created created ->
                BookingJson.answer(201, created.booking())
                        .with("Location", "/bookings/" + created.booking().id());
            case Invalid invalid -> throw invalid(invalid);
            case UnknownWorkshop unknown ->
                throw Refusals.invalid(List.of(BookingChecks.unknownWorkshop(unknown.workshopId())));
            case UnknownService unknown ->
                throw Refusals.invalid(List.of(BookingChecks.unknownService(unknown.serviceKind())));
            case SlotTaken taken -> throw Refusals.slotTaken(taken.nextFree());
            case FromMemory known -> repeats.told(known);
        };
    }

    private Answer changed(ToChange answer) {
        return switch (answer) {
            case Changed changed -> BookingJson.answer(200, changed.booking());
            case Unchanged unchanged -> BookingJson.answer(200, unchanged.booking());
            case Invalid invalid -> throw invalid(invalid);
            case UnknownService unknown ->
                throw Refusals.invalid(List.of(BookingChecks.unknownService(unknown.serviceKind())));
            case SlotTaken taken -> throw Refusals.slotTaken(taken.nextFree());
            case NotFound notFound -> throw BookingId.unknown(notFound.bookingId());
            case VersionMismatch mismatch -> throw Refusals.stale(mismatch.current());
            case Refused refused -> throw Refusals.refused(refused.why(), refused.booking());
            case FromMemory known -> repeats.told(known);
        };
    }

    private Answer cancelled(ToCancel answer) {
        return switch (answer) {
            case Cancelled cancelled -> BookingJson.answer(200, cancelled.booking());
            case Unchanged unchanged -> BookingJson.answer(200, unchanged.booking());
            case NotFound notFound -> throw BookingId.unknown(notFound.bookingId());
            case VersionMismatch mismatch -> throw Refusals.stale(mismatch.current());
            case Refused refused -> throw Refusals.refused(refused.why(), refused.booking());
            case FromMemory known -> repeats.told(known);
        };
    }

    private Booking find(UUID id) {
        return queries.find(id).orElseThrow(() -> BookingId.unknown(id));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusals.invalid(violations);
        }
    }

    private static void refuseStale(IfMatch ifMatch, Booking current) {
        if (ifMatch instanceof IfMatch.OneOf listed && !listed.versions().contains(current.version())) {
            throw Refusals.stale(current);
        }
    }

    private static boolean isAny(IfMatch ifMatch) {
        return ifMatch instanceof IfMatch.Any;
    }

    private static Refusal invalid(Invalid invalid) {
        return Refusals.invalid(
                invalid.violations().stream().map(BookingChecks::of).toList());
    }
}
