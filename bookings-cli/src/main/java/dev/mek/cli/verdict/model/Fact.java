package dev.mek.cli.verdict.model;

import dev.mek.cli.verdict.history.BookingRow;
import dev.mek.cli.verdict.history.ForeignRecord.Said;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a party said, in our words.
 *
 * @param answers the request that it answers; 0 when it never spoke
 * @param amountMinor of a payment, else null
 * @param currency of a payment, else null
 */
public record Fact(
        Party party,
        String word,
        int answers,
        long revision,
        @Nullable Long amountMinor,
        @Nullable String currency) {

    public static final String REFUSED = "REFUSED";
    public static final String UNANSWERED = "UNANSWERED";
    public static final String NONE = "NONE";
    private static final String AUTHORIZED = "AUTHORIZED";

    /** Which of two facts of one party stands: the later request's, then the final one, then the newer one. */
    static final Comparator<Fact> STANDING = Comparator.comparingInt(Fact::answers)
            .thenComparing(fact -> fact.word.equals(REFUSED))
            .thenComparingLong(Fact::revision);

    /** What is known of a party that never spoke. */
    public static Fact silence(Party party) {
        return new Fact(party, party == Party.WORKSHOP ? UNANSWERED : NONE, 0, 0, null, null);
    }

    /** What an event says; null when it says nothing that is known. */
    @Nullable
    static Fact of(Said said) {
        Party party = Party.of(said);
        String word = party == null ? null : party.word(said);
        return party == null || word == null
                ? null
                : new Fact(party, word, said.answers(), said.revision(), said.amountMinor(), said.currency());
    }

    /** What the table says that the workshop said last. */
    public static Fact work(BookingRow row) {
        return new Fact(Party.WORKSHOP, row.work(), row.workAnswers(), row.workRevision(), null, null);
    }

    /** What the table says that billing said last. */
    public static Fact payment(BookingRow row) {
        return new Fact(
                Party.BILLING,
                row.payment(),
                row.paymentAnswers(),
                row.paymentRevision(),
                row.paymentMinor(),
                row.paymentCurrency());
    }

    /** The word that counts for a booking as it is: one that answers its present request, an authorization its price. */
    public String inEffect(BookingRow booking) {
        boolean otherPrice = word.equals(AUTHORIZED)
                && !(amountMinor != null
                        && amountMinor == booking.priceMinor()
                        && booking.currency().equals(currency));
        return answers != booking.requestRevision() || otherPrice ? silence(party).word : word;
    }

    @Override
    public String toString() {
        String amount = amountMinor == null ? "" : " of " + amountMinor + " " + currency;
        return word + amount + ", revision " + revision + ", answers " + answers;
    }
}
