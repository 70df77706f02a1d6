package dev.mek.cli.command;

import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Colour;
import java.util.List;

/** The help that lists commands; written from the table, without creating one of them. */
final class Overview {

    private static final int NAME_WIDTH = 16;

    private Overview() {}

    static void all(Channel to) {
        to.line("Bookings for car workshops, over a real PostgreSQL and a real Kafka on your machine.");
        to.line("");
        to.line(to.paint(Colour.BOLD, "Usage: ") + "bookings COMMAND [OPTIONS]");
        CommandTable.SECTIONS.stream().filter(Section::shown).forEach(section -> {
            to.line("");
            to.line(to.paint(Colour.BOLD, section.title()));
            entries(section.entries(), to);
        });
        to.line("");
        to.line(to.paint(Colour.BOLD, "First steps"));
        to.line("  bookings demo      the whole story once, on a stack of its own");
        to.line("  bookings up        a stack to play with; then create, watch, events tail");
        to.line("");
        to.line("'bookings COMMAND --help' shows a command's options and examples.");
        to.line("Exit codes: 0 done, 1 failed, 2 usage, 3 refused by the service, 4 unreachable, 100 findings.");
    }

    static void group(String group, List<Entry> entries, Channel to) {
        to.line(to.paint(Colour.BOLD, "Usage: ") + "bookings " + group + " COMMAND [OPTIONS]");
        to.line("");
        entries(entries, to);
        to.line("");
        to.line("'bookings " + group + " COMMAND --help' shows a command's options and examples.");
    }

    private static void entries(List<Entry> entries, Channel to) {
        entries.stream()
                .filter(entry -> !entry.hidden())
                .forEach(entry -> to.line("  " + to.paint(Colour.CYAN, entry.name())
                        + " ".repeat(Math.max(1, NAME_WIDTH - entry.name().length())) + " " + entry.summary()));
    }
}
