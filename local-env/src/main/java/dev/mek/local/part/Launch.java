package dev.mek.local.part;

import dev.mek.local.process.Command;
import dev.mek.local.process.EndSignal;
import java.time.Duration;

/**
 * How a part is started, seen to be ready, and ended.
 *
 * @param readyMax how long it may take to be ready
 * @param stopMax how long it may take to end by itself
 */
public record Launch(String name, Body.Start body, Readiness readiness, Duration readyMax, Duration stopMax) {
    /** Of a process. */
    public Launch(
            String name, Command command, Readiness readiness, Duration readyMax, EndSignal signal, Duration stopMax) {
        this(name, lines -> LeashedBody.start(command, signal, lines), readiness, readyMax, stopMax);
    }
}
