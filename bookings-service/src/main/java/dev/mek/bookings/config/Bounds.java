package dev.mek.bookings.config;

import java.time.Duration;

/** Checks that name the key. */
final class Bounds {

    private Bounds() {}

    static void within(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw InvalidConfigException.value(key, value, least + " to " + most);
        }
    }

    static void within(String key, Duration value, Duration least, Duration most) {
        within(key, value.toMillis(), least.toMillis(), most.toMillis());
    }
}
