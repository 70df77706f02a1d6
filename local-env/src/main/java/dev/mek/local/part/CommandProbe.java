package dev.mek.local.part;

import dev.mek.local.process.Command;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Runs a command again and again until it ends with code 0. What it prints is not kept. */
record CommandProbe(Command command) implements ReadinessProbe {
    /** A process is dear; nobody needs to know a tenth of a second earlier. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** One that hangs is ended, and asked again. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);

    @Override
    public boolean await(Duration bound, BooleanSupplier ended, CompletableFuture<?> end) throws InterruptedException {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!ended.getAsBoolean() && System.nanoTime() < deadline) {
            if (saysYes(Math.min(ANSWER_MAX.toNanos(), deadline - System.nanoTime()))) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
        return false;
    }

    private boolean saysYes(long nanosMax) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .directory(command.folder().toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().keySet().removeAll(command.without());
        builder.environment().putAll(command.environment());
        try {
            Process process = builder.start();
            try {
                return process.waitFor(nanosMax, TimeUnit.NANOSECONDS) && process.exitValue() == 0;
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
