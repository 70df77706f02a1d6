package dev.mek.bookings;

import dev.mek.bookings.api.route.Entrance;
import dev.mek.bookings.telemetry.Health;
import java.util.Objects;

/** What HTTP shows of the service: that it starts and what it waits for, and then all of it. Thread-safe. */
final class Front {

    private record Shown(Entrance entrance, Health health) {}

    private volatile Shown shown;

    Front(Entrance whileStarting, Health starting) {
        shown = new Shown(whileStarting, starting);
    }

    /** Everything stands. */
    void open(Entrance all, Health health) {
        shown = new Shown(Objects.requireNonNull(all), health);
    }

    Entrance entrance() {
        return shown.entrance();
    }

    Health health() {
        return shown.health();
    }
}
