package dev.mek.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run, where, and with which environment beside the inherited one.
 *
 * @param words program and arguments, not empty
 * @param environment added to this process's own
 */
public record Command(List<String> words, Map<String, String> environment, Path folder) {
    public Command {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command needs at least the program");
        }
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
