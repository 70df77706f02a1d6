package dev.mek.cli.command;

import java.util.List;

/** Commands that the help shows together. */
record Section(String title, List<Entry> entries) {

    boolean shown() {
        return entries.stream().anyMatch(entry -> !entry.hidden());
    }
}
