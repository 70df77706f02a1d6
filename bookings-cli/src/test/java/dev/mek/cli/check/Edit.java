package dev.mek.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What somebody types into one file.
 *
 * @param rule what has to be found; empty for nothing
 * @param file within the contracts
 */
record Edit(String name, String rule, String file, String from, String to) {

    void apply(Path contracts) throws IOException {
        Path path = contracts.resolve(file);
        String text = Files.readString(path);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new AssertionError(name + ": " + file + " no longer holds " + from);
        }
        Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    @Override
    public String toString() {
        return name;
    }
}
