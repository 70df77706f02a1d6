package dev.mek.cli.readme;

import java.util.List;

/**
 * A command of a session with what a terminal shows after it, stdout and stderr as they come.
 *
 * @param shown without the blank lines at its begin and end
 */
record Step(String command, List<String> shown) {

    Step {
        shown = List.copyOf(stripped(shown));
    }

    private static List<String> stripped(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return lines.subList(from, to);
    }
}
