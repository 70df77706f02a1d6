package dev.mek.local.client;

import dev.mek.local.plan.StackFolder;
import dev.mek.local.process.ProcessIdentity;
import dev.mek.local.protocol.Ending;
import dev.mek.local.protocol.Order;
import dev.mek.local.protocol.PartAction;
import dev.mek.local.protocol.PartLine;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.PartStatus;
import dev.mek.local.protocol.Reply;
import dev.mek.local.protocol.StackEvent;
import dev.mek.local.protocol.StackEvent.StackChanged;
import dev.mek.local.protocol.StackState;
import dev.mek.local.protocol.StackStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Talks to the supervisor of one stack. Each call is a connection of its own. Thread-safe. */
public final class SupervisorClient {
    /** A part that is restarted may take the time it has to end well, and that of the KILL. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);

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

    /**
     * Waits for what becomes of a part.
     *
     * @param seen whether that is it; looks at the present state first, then at each change
     * @return the part as it was seen
     * @throws StackFailure when the part has failed, the stack is stopped, or the time is up
     */
    public PartStatus awaitPart(String part, Duration bound, Predicate<PartStatus> seen) {
        AtomicReference<@Nullable PartStatus> last = new AtomicReference<>();
        try {
            converse(new Order.Watch(), bound, reply -> {
                if (reply instanceof Reply.Event event
                        && event.event() instanceof StackEvent.PartChanged changed
                        && changed.part().name().equals(part)) {
                    last.set(changed.part());
                    return !seen.test(changed.part()) && changed.part().state() != PartState.FAILED;
                }
                return true;
            });
        } catch (NotUp gone) {
            throw gone;
        } catch (StackFailure late) {
            PartStatus status = last.get();
            throw new StackFailure(part + " is still " + (status == null ? "not there" : word(status)) + " after "
                    + bound.toSeconds() + " s");
        }
        PartStatus status = last.get();
        if (status == null || !seen.test(status)) {
            throw new StackFailure(
                    part + " " + (status == null ? "is no part" : "is " + word(status) + because(status)));
        }
        return status;
    }

    private static String word(PartStatus status) {
        return status.state().name().toLowerCase(Locale.ROOT);
    }

    private static String because(PartStatus status) {
        return status.detail() == null ? "" : ": " + status.detail();
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
     * @param wanted of which parts, and how many; with {@code follow} each new line, too, until the stack has stopped or the thread
     *     is interrupted
     */
    public void logs(Order.Logs wanted, Consumer<PartLine> listener) {
        converse(wanted, Duration.ZERO, reply -> {
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
