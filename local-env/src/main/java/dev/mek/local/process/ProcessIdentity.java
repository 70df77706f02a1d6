package dev.mek.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process for sure: pids are used again, pid and start time together are not.
 *
 * @param startedAt as the operating system tells it; the epoch when it was gone before it could be asked
 */
public record ProcessIdentity(long pid, Instant startedAt) {
    /** The operating system counts in ticks since boot, and the time of boot moves when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final int LOOK_AGAIN_MS = 10;

    public static ProcessIdentity of(long pid) {
        return new ProcessIdentity(
                pid,
                ProcessHandle.of(pid)
                        .flatMap(handle -> handle.info().startInstant())
                        .orElse(Instant.EPOCH));
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    /**
     * Waits until the process is gone. False when it is still there after the bound.
     *
     * <p>Looks again and again: the JVM does the same for a process that is not its child, but only every 300 ms and less.
     */
    public boolean awaitEnd(Duration bound) throws InterruptedException {
        long deadline = System.nanoTime() + bound.toNanos();
        while (isAlive()) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        }
        return true;
    }

    /**
     * Waits until the process is frozen, or is no more. False when it still runs after the bound. Where that cannot be told (macOS)
     * it counts as frozen at once.
     */
    public boolean awaitFrozen(Duration bound) throws InterruptedException {
        long deadline = System.nanoTime() + bound.toNanos();
        for (String state = state(pid); !state.isEmpty() && !state.startsWith("T"); state = state(pid)) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return true;
    }

    /** TERM. */
    public void end() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    /** KILL. */
    public void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** What it has started, and what those have. */
    public List<ProcessIdentity> descendants() {
        return handle().stream()
                .flatMap(ProcessHandle::descendants)
                .map(handle -> of(handle.pid()))
                .toList();
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> !isZombie(handle.pid()))
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(false));
    }

    /**
     * Whether it has ended, and only nobody has asked for its exit code yet: where the first process of a container reaps nobody,
     * that can last for ever. Linux only; elsewhere false.
     */
    private static boolean isZombie(long pid) {
        return state(pid).startsWith("Z");
    }

    /** Begins with the letter of the process's state; empty where that cannot be told. */
    private static String state(long pid) {
        try {
            // "pid (name) state …", and the name may hold anything.
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"), StandardCharsets.ISO_8859_1);
            return stat.substring(stat.lastIndexOf(')') + 2);
        } catch (IOException goneOrNoProc) {
            return "";
        }
    }
}
