package dev.mek.local.client;

import dev.mek.local.plan.StackFolder;
import dev.mek.local.process.ProcessIdentity;
import dev.mek.local.protocol.Ending;
import dev.mek.local.protocol.Order;
import dev.mek.local.protocol.PartAction;
import dev.mek.local.protocol.PartLine;
import dev.mek.local.protocol.Reply;
import dev.mek.local.protocol.StackEvent;
import dev.mek.local.protocol.StackEvent.StackChanged;
import dev.mek.local.protocol.StackState;
import dev.mek.local.protocol.StackStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Talks to the supervisor of one stack. Each call is a connection of its own. Thread-safe. */
public final class SupervisorClient {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);

    private final StackFolder folder;

    private SupervisorClient(StackFolder folder) {
        this.folder = folder;
    }

    /** Empty when no supervisor runs there. */
    public static Optional<SupervisorClient> find(StackFolder folder) {
        try (Conversation conversation = Conversation.open(folder, Duration.ZERO)) {
            return Optional.of(new SupervisorClient(folder));
        } catch (IOException nobodyListens) {
            return Optional.empty();
        }
    }

    public StackStatus status() {
        return ask(new Order.Status());
    }

    /** Does something to one part of the running stack. */
    public StackStatus act(String part, PartAction action) {
        return ask(new Order.Act(part, action));
    }

    /**
     * Tells every event, beginning with the present state, until the stack is ready.
     *
     * @throws StackFailure when the start fails, the supervisor dies, or the time is up
     */
    public StackStatus awaitReady(Duration bound, Consumer<StackEvent> listener) {
        AtomicReference<@Nullable StackChanged> last = new AtomicReference<>();
        converse(new Order.Watch(), bound, reply -> {
            if (reply instanceof Reply.Event event) {
                listener.accept(event.event());
                if (event.event() instanceof StackChanged changed) {
                    last.set(changed);
                    return !isSettled(changed.state());
                }
            }
            return true;
        });
        StackChanged settled = last.get();
        if (settled == null || !isSettled(settled.state())) {
            throw new StackFailure("stack " + folder.name() + ": its supervisor ended before the stack was ready; see "
                    + folder.supervisorLog());
        }
        if (settled.state() != StackState.READY) {
            throw new StackFailure(settled.detail() == null ? "the stack was stopped" : settled.detail());
        }
        return status();
    }

    /** Tells every event, beginning with the present state, until the stack has stopped or the thread is interrupted. */
    public void watch(Consumer<StackEvent> listener) {
        converse(new Order.Watch(), Duration.ZERO, reply -> {
            if (reply instanceof Reply.Event event) {
                listener.accept(event.event());
            }
            return true;
        });
    }

    /**
     * Tells log lines, oldest first.
     *
     * @param part null for all parts
     * @param linesMax how many earlier lines of each part
     * @param follow go on with each new line until the stack has stopped or the thread is interrupted
     */
    public void logs(@Nullable String part, int linesMax, boolean follow, Consumer<PartLine> listener) {
        converse(new Order.Logs(part, linesMax, follow), Duration.ZERO, reply -> {
            if (reply instanceof Reply.Line line) {
                listener.accept(line.line());
            }
            return true;
        });
    }

    /**
     * Stops the stack; returns when the supervisor is gone, also when it was going already.
     *
     * @throws StackFailure when it is not gone after the bound
     */
    public void stop(Ending ending, Duration bound, Consumer<StackEvent> listener) {
        long deadline = System.nanoTime() + bound.toNanos();
        ProcessIdentity supervisor;
        try {
            supervisor = ProcessIdentity.of(status().supervisorPid());
            converse(new Order.Stop(ending), bound, reply -> {
                if (reply instanceof Reply.Event event) {
                    listener.accept(event.event());
                }
                return true;
            });
        } catch (NotUp gone) {
            return;
        }
        awaitEnd(supervisor, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())), bound);
    }

    private void awaitEnd(ProcessIdentity supervisor, Duration left, Duration bound) {
        try {
            if (!supervisor.awaitEnd(left)) {
                throw new StackFailure("stack " + folder.name() + " was not stopped after " + bound.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while stack " + folder.name() + " stopped");
        }
    }

    private static boolean isSettled(StackState state) {
        return switch (state) {
            case READY, FAILED, STOPPING, STOPPED -> true;
            case STARTING, CHECKING -> false;
        };
    }

    private StackStatus ask(Order order) {
        AtomicReference<@Nullable StackStatus> answer = new AtomicReference<>();
        converse(order, ANSWER_MAX, reply -> {
            if (reply instanceof Reply.Status status) {
                answer.set(status.status());
            }
            return true;
        });
        StackStatus status = answer.get();
        if (status == null) {
            throw new NotUp("stack " + folder.name() + ": its supervisor ended before it answered");
        }
        return status;
    }

    private void converse(Order order, Duration bound, ReplySink sink) {
        try (Conversation conversation = Conversation.open(folder, bound)) {
            conversation.run(order, sink);
        } catch (IOException e) {
            throw new NotUp("stack " + folder.name() + " is not up");
        }
    }
}
