package dev.mek.cli.command.booking;

import dev.mek.cli.http.Booking;
import dev.mek.cli.http.BookingFilter;
import dev.mek.cli.http.Change;
import dev.mek.cli.http.FeedEvent;
import dev.mek.cli.http.FeedQuery;
import dev.mek.cli.http.KnownVersions;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Console;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Printer;
import dev.mek.cli.output.Times;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Follows the stream and prints what is news, until the goal is reached. */
final class Watcher {

    /** After a gap the newest bookings are enough to go on from; more would flood a terminal. */
    private static final int SNAPSHOT_MAX = 1_000;

    private final ServiceAccess access;
    private final FeedQuery query;
    private final Goal goal;
    private final Printer<Change> printer;
    private final Console console;
    private final KnownVersions known = new KnownVersions();
    private boolean connectedBefore;
    private volatile boolean timeUp;
    private @Nullable Exit exit;

    Watcher(ServiceAccess access, FeedQuery query, Goal goal, Printer<Change> printer, Console console) {
        this.access = access;
        this.query = query;
        this.goal = goal;
        this.printer = printer;
        this.console = console;
    }

    Exit run() {
        access.feed(query).follow(this::goOn);
        return exit == null ? Exit.DONE : exit;
    }

    /** As {@link #run()}, for so long at most. */
    Exit run(Duration bound) {
        Thread watcher = Thread.currentThread();
        Thread timer = Thread.ofVirtual().name("timeout").start(() -> {
            try {
                Thread.sleep(bound);
                timeUp = true;
                watcher.interrupt();
            } catch (InterruptedException inTime) {
                // Nothing to give up.
            }
        });
        Exit result = run();
        timer.interrupt();
        if (exit == null && timeUp) {
            console.say("gave up after " + bound.toSeconds() + " s");
            return Exit.FAILED;
        }
        return result;
    }

    private boolean goOn(FeedEvent event) {
        switch (event) {
            case FeedEvent.Connected connected -> connected();
            case FeedEvent.Changed changed -> seen(changed.change());
            case FeedEvent.Gap gap -> {
                console.say("there is a gap: " + gap.why().path("why").asText("the place is gone")
                        + "; the bookings as they are now:");
                snapshot();
            }
            case FeedEvent.Lost lost -> {
                if (!timeUp) {
                    console.say(console.err().paint(Colour.YELLOW, "connection lost") + " (" + lost.why()
                            + "), trying again in " + Times.seconds(lost.pause()));
                }
            }
        }
        console.out().flush();
        return exit == null && !timeUp;
    }

    private void connected() {
        if (connectedBefore) {
            console.say("connected again");
            return;
        }
        connectedBefore = true;
        if (console.err().terminal()) {
            console.say(console.err().paint(Colour.DIM, "watching; Ctrl-C ends it"));
        }
        if (query.booking() != null) {
            snapshot();
        }
    }

    private void snapshot() {
        if (query.booking() != null) {
            seen(ChangeView.now(access.bookings().find(query.booking())));
            return;
        }
        BookingFilter filter = new BookingFilter(query.status(), query.workshop(), null, null, null);
        access.bookings().list(filter, SNAPSHOT_MAX, booking -> seen(ChangeView.now(booking)));
    }

    private void seen(Change change) {
        Booking booking = change.booking();
        if (exit != null || !known.learn(booking)) {
            return;
        }
        printer.print(change);
        if (goal.reachedBy(booking)) {
            exit = Exit.DONE;
        } else if (goal.lostWith(booking)) {
            console.say("the booking is " + booking.status() + " and will not come to " + goal.status());
            exit = Exit.FAILED;
        }
    }
}
