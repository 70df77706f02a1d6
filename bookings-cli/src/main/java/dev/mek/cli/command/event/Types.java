package dev.mek.cli.command.event;

import dev.mek.cli.option.Nearest;
import dev.mek.cli.option.UsageError;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.EventSpec;
import dev.mek.contracts.catalog.TopicSpec;
import java.util.List;
import java.util.Optional;

/** Names of events and topics as people type them: in full, or the part that tells them apart. */
record Types(Catalog catalog) {

    /** {@code dev.mek.bookings.booking-held.v1} as {@code booking-held}. */
    static String brief(String type) {
        String[] words = type.split("\\.", -1);
        return words.length < 2 ? type : words[words.length - 2];
    }

    Optional<EventSpec> find(String typed) {
        return catalog.events().stream()
                .filter(event ->
                        event.type().equals(typed) || brief(event.type()).equals(typed))
                .findFirst();
    }

    EventSpec event(String typed) {
        return find(typed).orElseThrow(() -> {
            List<String> known =
                    catalog.events().stream().map(event -> brief(event.type())).toList();
            return new UsageError("the catalogue has no event '" + typed + "'" + Nearest.among(typed, known));
        });
    }

    /** A topic by its name or its beginning, such as {@code bookings.booking}. */
    String topic(String typed) {
        List<String> known = catalog.topics().stream().map(TopicSpec::name).toList();
        List<String> meant = known.stream()
                .filter(name -> name.equals(typed) || name.startsWith(typed + "."))
                .toList();
        if (meant.size() != 1) {
            throw new UsageError("'" + typed + "' is no topic of the catalogue" + Nearest.among(typed, known));
        }
        return meant.getFirst();
    }
}
