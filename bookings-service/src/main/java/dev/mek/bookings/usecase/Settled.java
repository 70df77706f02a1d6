package dev.mek.bookings.usecase;

import dev.mek.bookings.usecase.Transactions.Outcome;
import java.util.UUID;

/** What a customer's command comes to within its transaction. */
sealed interface Settled<A> {

    record To<A>(A answer) implements Settled<A> {}

    /** Rolled back; what is free instead is looked for outside of the transaction. */
    record NoBay<A>(Wish wish) implements Settled<A> {}

    static <A> Outcome<Settled<A>> nothing(A answer) {
        return Outcome.nothing(new To<>(answer));
    }

    static <A> Outcome<Settled<A>> changed(A answer, UUID bookingId) {
        return Outcome.changed(new To<>(answer), bookingId);
    }
}
