package dev.mek.peers.billing;

import dev.mek.peers.behaviour.Step;
import java.util.Locale;

/** The steps of a payment. */
enum PaymentStep implements Step {
    AUTHORIZE(1),
    DECLINE(2),
    CAPTURE(3),
    REFUND(4);

    private final int place;

    PaymentStep(int place) {
        this.place = place;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int place() {
        return place;
    }
}
