package dev.mek.cli.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Bookings at the hidden workshop, a hundred to a slot of its thousand bays, from a day on that no run before used. Thread-safe. */
final class Slots {

    private static final int BOOKINGS_A_SLOT = 100;
    private static final int MINUTES_A_SLOT = 30;
    private static final int DAYS_AHEAD = 2;

    private final Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(DAYS_AHEAD));
    private final AtomicInteger taken = new AtomicInteger();

    /** The body of the next create. */
    String create(String customer) {
        int slot = taken.getAndIncrement() / BOOKINGS_A_SLOT;
        return """
                {"workshopId": "probe", "serviceKind": "oil-change", "slot": {"start": "%s"},
                 "customerId": "%s", "vehicleId": "bench"}""".formatted(first.plus(Duration.ofMinutes((long) MINUTES_A_SLOT * slot)), customer);
    }
}
