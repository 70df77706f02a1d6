package dev.mek.bookings.domain;

import dev.mek.bookings.domain.workshop.Money;
import org.jspecify.annotations.Nullable;

/**
 * What billing said last.
 *
 * @param amount what it speaks of; null only when billing has not spoken
 * @param answers the request revision that it speaks about; 0 when it has not spoken
 * @param revision billing's own numbering of its facts about this booking, from 1; 0 when it has not spoken
 * @param digest identifies the content, so that a repeat can be told from a contradiction
 */
public record PaymentFact(Payment value, @Nullable Money amount, int answers, long revision, String digest)
        implements Said {

    public static final PaymentFact NONE = new PaymentFact(Payment.NONE, null, 0, 0, "");

    @Override
    public boolean isFinal() {
        // A declined card can be tried again.
        return false;
    }
}
