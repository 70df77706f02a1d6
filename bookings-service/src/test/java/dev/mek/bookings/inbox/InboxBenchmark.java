package dev.mek.bookings.inbox;

import dev.mek.bookings.domain.Booking;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how fast one inbox works off a backlog of foreign events, two of each booking, and prints it. Not a test; run
 * it by hand.
 */
final class InboxBenchmark {

    private static final int BOOKINGS = 10_000;

    private InboxBenchmark() {}

    public static void main(String[] arguments) {
        for (int round = 0; round < 3; round++) {
            try (InboxWorld world = new InboxWorld()) {
                List<Booking> bookings = world.create(BOOKINGS);
                bookings.forEach(booking -> world.send(world.planned(booking.id())));
                bookings.forEach(booking -> world.send(world.authorized(booking)));
                world.flush();
                long start = System.nanoTime();
                world.start("one", InboxSettings.of(Duration.ofSeconds(6)));
                while (world.handled("applied") < 2 * BOOKINGS) {
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "inbox: %,.0f events/s (%d in %.1f s)%n", 2 * BOOKINGS / seconds, 2 * BOOKINGS, seconds);
            }
        }
        System.exit(0);
    }
}
