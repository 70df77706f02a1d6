package dev.mek.cli.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The newest version seen of each booking; of the most recently changed ones, so that it stays small. */
public final class KnownVersions {

    /** At about 150 bytes each this is 15 MB. */
    private static final int BOOKINGS_MAX = 100_000;

    private final Map<UUID, Long> versions = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > BOOKINGS_MAX;
        }
    };

    /** True when this version is newer than what was known; then it is known from now on. */
    public boolean learn(Booking booking) {
        Long known = versions.get(booking.id());
        if (known != null && known >= booking.version()) {
            return false;
        }
        versions.put(booking.id(), booking.version());
        return true;
    }
}
