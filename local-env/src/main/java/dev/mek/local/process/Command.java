package dev.mek.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to run, where, and in which environment.
 *
 * @param words program and arguments, not empty
 * @param environment added to this process's own
 * @param without variables of this process's own that the child does not get
 */
public record Command(List<String> words, Map<String, String> environment, Path folder, Set<String> without) {
    public Command {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command needs at least the program");
        }
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
        without = Set.copyOf(without);
    }

    public Command(List<String> words, Map<String, String> environment, Path folder) {
        this(words, environment, folder, Set.of());
    }
}
