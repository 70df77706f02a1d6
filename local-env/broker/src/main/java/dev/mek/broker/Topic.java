package dev.mek.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A topic as it shall be. One line of the topics file: name, partitions, then settings as {@code key=value}, parted by blanks.
 *
 * @param partitions at least 1
 */
record Topic(String name, int partitions, Map<String, String> settings) {
    Topic {
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "topic " + name + ": partitions is " + partitions + ", at least 1 accepted");
        }
        settings = Map.copyOf(settings);
    }

    static List<Topic> readAll(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(Topic::parse)
                .toList();
    }

    static Topic parse(String line) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length < 2) {
            throw new IllegalArgumentException("topic line '" + line + "': NAME PARTITIONS [KEY=VALUE...] accepted");
        }
        Map<String, String> settings = new TreeMap<>();
        for (int i = 2; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("topic " + words[0] + ": '" + words[i] + "' is not KEY=VALUE");
            }
            settings.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        return new Topic(words[0], Integer.parseInt(words[1]), settings);
    }
}
