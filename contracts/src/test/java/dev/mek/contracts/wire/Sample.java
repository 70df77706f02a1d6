package dev.mek.contracts.wire;

import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.PaymentAuthorized;
import dev.mek.contracts.message.Slot;
import java.time.Instant;
import java.util.UUID;

/** One booking and one payment that keep their contracts. */
final class Sample {

    static final UUID ID = UUID.fromString("0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b");
    static final String CONFIRMED = "dev.mek.bookings.booking-confirmed.v1";
    static final Instant TIME = Instant.parse("2026-03-27T16:20:31.123456Z");
    static final TraceContext TRACE =
            new TraceContext("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", true, null);

    private Sample() {}

    static Envelope envelope(String type, long revision, TraceContext trace) {
        return new Envelope("e-1", type, "/bookings", ID, TIME, "r-1", "c-1", revision, trace);
    }

    static BookingSnapshot booking(long version) {
        return new BookingSnapshot(
                ID,
                version,
                1,
                "CONFIRMED",
                "OPEN",
                "PLANNED",
                "AUTHORIZED",
                "north",
                new Slot(Instant.parse("2026-03-30T07:00:00Z"), Instant.parse("2026-03-30T07:30:00Z")),
                "oil-change",
                "c-1042",
                "v-88",
                new Money(8900, "EUR"),
                TIME,
                TIME);
    }

    static EncodedEvent payment() {
        return EventCodec.load()
                .encode(
                        envelope(PaymentAuthorized.TYPE, 7, TRACE),
                        new PaymentAuthorized("pay-1", ID, 1, new Money(8900, "EUR")));
    }
}
