package dev.mek.cli.command.stack;

import dev.mek.cli.output.Console;
import dev.mek.local.client.StackFailure;
import dev.mek.local.client.SupervisorClient;
import dev.mek.local.protocol.Ending;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.StackEvent;
import java.time.Duration;

/** A stack that lives as long as this process: Ctrl-C stops it in order. (Whatever else ends this process ends it, too.) */
final class Foreground {

    private static final Duration STOP_MAX = Duration.ofSeconds(40);

    private final Console console;
    private final SupervisorClient supervisor;
    private final Thread hook;

    Foreground(Console console, SupervisorClient supervisor) {
        this.console = console;
        this.supervisor = supervisor;
        this.hook = Thread.ofPlatform().name("stop").unstarted(this::stop);
    }

    void begin() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on the end of this process is just that. */
    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Ctrl-C was quicker, and the hook does its work.
        }
    }

    /** Tells of parts that end and come back; returns when the stack has stopped. */
    void watch() {
        supervisor.watch(event -> {
            if (event instanceof StackEvent.PartChanged changed
                    && (changed.part().state() == PartState.RESTARTING
                            || changed.part().state() == PartState.FAILED)) {
                console.say(changed.part().name() + " "
                        + Look.word(changed.part().state()) + ": "
                        + changed.part().detail());
            }
        });
        end();
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
