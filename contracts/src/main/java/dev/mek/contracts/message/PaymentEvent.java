package dev.mek.contracts.message;

/** What billing says; one type per fact. */
public sealed interface PaymentEvent extends Message
        permits PaymentAuthorized, PaymentDeclined, PaymentCaptured, PaymentRefunded {

    /** Identity of the payment in billing. */
    String paymentId();

    /** The request revision of the booking that this answers, from 1. */
    int answers();

    /** The amount the fact is about. */
    Money amount();
}
