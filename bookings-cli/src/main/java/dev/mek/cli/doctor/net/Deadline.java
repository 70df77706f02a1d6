package dev.mek.cli.doctor.net;

import java.time.Duration;

/** Until when something must be over, by the clock that never jumps. */
public record Deadline(long atNanos) {

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Milliseconds that a single step may take: its own bound or what is left, and at least 1, since 0 means for ever. */
    public int stepMs(Duration most) {
        long leftMs = Duration.ofNanos(atNanos - System.nanoTime()).toMillis();
        return Math.toIntExact(Math.clamp(leftMs, 1, most.toMillis()));
    }
}
