package dev.mek.cli.command;

import dev.mek.cli.command.booking.AvailabilityCommand;
import dev.mek.cli.command.booking.CancelCommand;
import dev.mek.cli.command.booking.ChangeCommand;
import dev.mek.cli.command.booking.CreateCommand;
import dev.mek.cli.command.booking.ListCommand;
import dev.mek.cli.command.booking.ShowCommand;
import dev.mek.cli.command.booking.WatchCommand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every command there is. The order is the order of the help. */
final class CommandTable {

    static final List<Section> SECTIONS = List.of(
            new Section(
                    "Bookings",
                    List.of(
                            Entry.of("create", "book a slot", CreateCommand::new),
                            Entry.of("list", "list bookings", ListCommand::new),
                            Entry.of("show", "show one booking, or its history", ShowCommand::new),
                            Entry.of("change", "change slot, service, vehicle or notes", ChangeCommand::new),
                            Entry.of("cancel", "cancel a booking", CancelCommand::new),
                            Entry.of("availability", "show free slots", AvailabilityCommand::new),
                            Entry.of("watch", "watch bookings change, as it happens", WatchCommand::new))),
            new Section("", List.of(Entry.hidden("warm-up", WarmUp::new))));

    private CommandTable() {}

    static Stream<Entry> all() {
        return SECTIONS.stream().flatMap(section -> section.entries().stream());
    }

    static Optional<Entry> named(String name) {
        return all().filter(entry -> entry.name().equals(name)).findFirst();
    }

    static List<Entry> ofGroup(String group) {
        return all().filter(entry -> entry.inGroup() && entry.first().equals(group))
                .toList();
    }

    /** The words that may stand first. */
    static List<String> firstWords() {
        return all().filter(entry -> !entry.hidden())
                .map(Entry::first)
                .distinct()
                .toList();
    }
}
