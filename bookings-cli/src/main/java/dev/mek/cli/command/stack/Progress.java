package dev.mek.cli.command.stack;

import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Console;
import dev.mek.cli.output.LiveBlock;
import dev.mek.cli.output.Times;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.PartStatus;
import dev.mek.local.protocol.StackEvent;
import dev.mek.local.protocol.StackState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a stack comes up or goes down: on a terminal a block that lives, elsewhere a line for each part that is
 * done. Thread-safe.
 */
public final class Progress implements Consumer<StackEvent>, AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final List<String> SPINNER = List.of("⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏");

    private static final int BESIDE_NAME_AND_ADDRESS = "  ✔ ".length() + 1 + Look.STATE_WIDTH + 1 + Look.TIME_WIDTH;

    private final Console console;
    private final Set<PartState> told;
    private final LiveBlock block;
    private final Map<String, Shown> parts = new LinkedHashMap<>();
    private final long startNanos = System.nanoTime();
    private final Thread ticker;
    private @Nullable String check;
    private int tick;

    private record Shown(PartStatus status, long nanos) {}

    private Progress(Console console, Set<PartState> told) {
        this.console = console;
        this.told = told;
        this.block = new LiveBlock(console.err());
        this.ticker = Thread.ofVirtual().name("progress").start(this::tick);
    }

    /** Of a stack that comes up. */
    public static Progress up(Console console) {
        return new Progress(console, Set.of(PartState.READY, PartState.EXTERNAL, PartState.FAILED));
    }

    /** Of a stack that goes down. */
    public static Progress down(Console console) {
        return new Progress(console, Set.of(PartState.STOPPED));
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    @Override
    public synchronized void accept(StackEvent event) {
        switch (event) {
            case StackEvent.PartChanged changed -> part(changed.part());
            case StackEvent.StackChanged changed ->
                check = changed.state() == StackState.CHECKING ? changed.detail() : null;
        }
        draw();
    }

    /** What is shown last stays. */
    @Override
    public void close() {
        ticker.interrupt();
        synchronized (this) {
            check = null;
            draw();
            block.keep();
        }
    }

    private void part(PartStatus part) {
        Shown before = parts.put(part.name(), new Shown(part, System.nanoTime() - startNanos));
        boolean news = before == null || before.status().state() != part.state();
        if (news && !console.err().terminal() && told.contains(part.state())) {
            console.say(part.name() + " " + Look.word(part.state()) + " after " + Times.seconds(elapsed()));
        }
        if (!console.err().terminal() && before != null && news(before.status()).isEmpty()) {
            news(part).ifPresent(first -> console.say(part.name() + " " + first));
        }
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(TICK);
                synchronized (this) {
                    tick++;
                    draw();
                }
            }
        } catch (InterruptedException done) {
            // The block is complete.
        }
    }

    private void draw() {
        List<String> lines = new ArrayList<>();
        parts.values().forEach(shown -> lines.add(line(shown)));
        if (check != null) {
            lines.add("  " + spinner() + " " + check);
        }
        block.show(lines);
    }

    private String line(Shown shown) {
        Channel err = console.err();
        PartState state = shown.status().state();
        boolean settled = Look.isSettled(state);
        String mark = settled ? err.paint(Look.colour(state), Look.mark(state)) : spinner();
        Duration time = settled ? Duration.ofNanos(shown.nanos()) : elapsed();
        return "  " + mark + " " + Look.padded(shown.status().name(), nameWidth()) + " "
                + err.paint(Look.colour(state), Look.padded(Look.word(state), Look.STATE_WIDTH)) + " "
                + err.paint(Colour.DIM, Look.padded(Times.seconds(time), Look.TIME_WIDTH) + address(shown.status()));
    }

    /** What a part tells of its start, such as the progress of a pull. */
    private static Optional<String> news(PartStatus part) {
        return part.state() == PartState.STARTING ? Optional.ofNullable(part.detail()) : Optional.empty();
    }

    /** Whole or not at all: half an address misleads. */
    private String address(PartStatus part) {
        String address = news(part).orElseGet(() -> Look.address(part));
        return BESIDE_NAME_AND_ADDRESS + nameWidth() + address.length()
                        < console.err().columns()
                ? address
                : "";
    }

    private int nameWidth() {
        return Math.max(
                Look.NAME_WIDTH,
                parts.keySet().stream().mapToInt(String::length).max().orElse(0));
    }

    private String spinner() {
        return console.err().paint(Colour.YELLOW, SPINNER.get(tick % SPINNER.size()));
    }
}
