package dev.mek.cli.command.event;

import dev.mek.cli.events.Seen;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Times;
import java.util.Objects;

/** An event as a line for people. */
final class SeenLine {

    private SeenLine() {}

    static String of(Seen seen, Channel out) {
        String version = seen.version().isEmpty() ? "" : "v" + seen.version();
        return String.join(
                "  ",
                out.paint(Colour.DIM, Times.clock(seen.time())),
                seen.place(),
                out.paint(Colour.BOLD, seen.key().isEmpty() ? "(no key)" : seen.key()),
                out.paint(colour(seen), seen.type().isEmpty() ? "(no type)" : Types.brief(seen.type())),
                version,
                seen.data()
                        .map(Object::toString)
                        .orElseGet(() -> Objects.requireNonNullElse(seen.text(), "(no value)")));
    }

    private static Colour colour(Seen seen) {
        String topic = seen.kafka().topic();
        if (topic.contains("dead-letter") || seen.type().isEmpty()) {
            return Colour.RED;
        }
        if (topic.contains("workshop.")) {
            return Colour.YELLOW;
        }
        return topic.contains("billing.") ? Colour.CYAN : Colour.GREEN;
    }
}
