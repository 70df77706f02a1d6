package dev.mek.cli.command.stack;

import dev.mek.cli.output.Console;
import dev.mek.local.client.StackFailure;
import dev.mek.local.client.SupervisorClient;
import dev.mek.local.protocol.Ending;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.StackEvent;
import dev.mek.local.protocol.StackState;
import java.time.Duration;

/** A stack that lives as long as this process: Ctrl-C stops it in order. (Whatever else ends this process ends it, too.) */
final class Foreground {

    private static final Duration STOP_MAX = Duration.ofSeconds(40);

    private final Console console;
    private final SupervisorClient supervisor;
    private final Thread hook;
    private boolean stopped;

    Foreground(Console console, SupervisorClient supervisor) {
        this.console = console;
        this.supervisor = supervisor;
        this.hook = Thread.ofPlatform().name("stop").unstarted(this::stop);
    }

    void begin() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on the end of this process is just that; false when Ctrl-C was quicker, and the hook does its work. */
    boolean end() {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            return false;
        }
    }

    /**
     * Tells of parts that end and come back; returns when the stack has stopped.
     *
     * @throws StackFailure when it has not stopped, but its supervisor is gone
     */
    void watch() {
        supervisor.watch(this::tell);
        if (!end()) {
            return;
        }
        if (!stopped) {
            throw new StackFailure(
                    "the stack's supervisor is gone, and all with it; data is kept, 'bookings up' brings it up again");
        }
        console.say("the stack was stopped from elsewhere");
    }

    private void tell(StackEvent event) {
        switch (event) {
            case StackEvent.PartChanged changed -> {
                PartState state = changed.part().state();
                if (state == PartState.RESTARTING || state == PartState.FAILED) {
                    Look.ending(changed.part()).forEach(console::say);
                }
            }
            case StackEvent.StackChanged changed ->
                stopped |= changed.state() == StackState.STOPPING || changed.state() == StackState.STOPPED;
        }
    }

    private void stop() {
        console.say("");
        try (Progress progress = Progress.down(console)) {
            supervisor.stop(Ending.KEEP_DATA, STOP_MAX, progress);
        } catch (StackFailure failed) {
            console.say("bookings: " + failed.getMessage());
        }
    }
}
