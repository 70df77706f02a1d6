package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.Refusal;
import dev.mek.bookings.domain.workshop.Slot;
import dev.mek.bookings.domain.workshop.Violation;
import java.util.List;
import java.util.UUID;

/** What comes of a command. Each command has its own closed set of answers. */
public sealed interface Answer {

    sealed interface ToCreate extends Answer {}

    sealed interface ToChange extends Answer {}

    sealed interface ToCancel extends Answer {}

    sealed interface ToAvailability extends Answer {}

    record Created(Booking booking) implements ToCreate {}

    record Changed(Booking booking) implements ToChange {}

    record Cancelled(Booking booking) implements ToCancel {}

    /** The booking already is as the command asks; nothing was written. */
    record Unchanged(Booking booking) implements ToChange, ToCancel {}

    /** Everything that is wrong with the request. */
    record Invalid(List<Violation> violations) implements ToCreate, ToChange {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    record UnknownWorkshop(String workshopId) implements ToCreate, ToAvailability {}

    record UnknownService(String serviceKind) implements ToCreate, ToChange, ToAvailability {}

    /** The slots of a day that can be booked, in their order. */
    record Free(List<Slot> slots) implements ToAvailability {
        public Free {
            slots = List.copyOf(slots);
        }
    }

    /** Every bay is taken. The next free slots for the same service, soonest first; empty when there are none soon. */
    record SlotTaken(List<Slot> nextFree) implements ToCreate, ToChange {
        public SlotTaken {
            nextFree = List.copyOf(nextFree);
        }
    }

    record NotFound(UUID bookingId) implements ToChange, ToCancel {}

    /** The caller has seen another version than the one that is current. */
    record VersionMismatch(Booking current) implements ToChange, ToCancel {}

    /** What is known of the request's name settles it; the command was not looked at. */
    sealed interface FromMemory extends ToCreate, ToChange, ToCancel {}

    /**
     * The same request was answered before.
     *
     * @param receipt what was kept of the answer then; nobody writes to it
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Repeat(byte[] receipt) implements FromMemory {}

    /** A request of this name is being answered just now. */
    record UnderWay() implements FromMemory {}

    /** The name was given to another request before. */
    record OtherRequest() implements FromMemory {}

    /** The facts do not allow the command. */
    record Refused(Refusal why, Booking booking) implements ToChange, ToCancel {}
}
