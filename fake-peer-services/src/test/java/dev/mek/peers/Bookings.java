package dev.mek.peers;

import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.Slot;
import java.time.Instant;
import java.util.UUID;

/** Snapshots for tests, by what the peers look at. */
public final class Bookings {

    public static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123456Z");
    public static final Money PRICE = new Money(12_900, "EUR");

    private Bookings() {}

    public static BookingSnapshot requested(UUID id) {
        return booking(id, 1, 1, "PENDING", "OPEN", "UNANSWERED", "NONE");
    }

    public static BookingSnapshot booking(
            UUID id, long version, int requestRevision, String status, String request, String work, String payment) {
        return new BookingSnapshot(
                id,
                version,
                requestRevision,
                status,
                request,
                work,
                payment,
                "north",
                new Slot(Instant.parse("2026-05-11T08:00:00Z"), Instant.parse("2026-05-11T09:00:00Z")),
                "inspection",
                "customer-1",
                "vehicle-1",
                PRICE,
                NOON,
                NOON);
    }
}
