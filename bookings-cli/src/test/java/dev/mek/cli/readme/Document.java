package dev.mek.cli.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown file and the sessions in it: its code blocks in which lines begin with {@code $ }.
 *
 * @param lines of the whole file
 */
record Document(Path file, List<String> lines) {

    private static final String FENCE = "```";
    private static final String PROMPT = "$ ";

    /**
     * A block.
     *
     * @param from the first line within the fences, counted from 0
     * @param to the line of the closing fence
     */
    record Session(int from, int to, List<Step> steps) {}

    static Document read(Path file) throws IOException {
        return new Document(file, Files.readAllLines(file));
    }

    List<Session> sessions() {
        List<Session> sessions = new ArrayList<>();
        int opened = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(FENCE)) {
                continue;
            }
            if (opened < 0) {
                opened = i;
                continue;
            }
            List<String> block = lines.subList(opened + 1, i);
            if (block.stream().anyMatch(line -> line.startsWith(PROMPT))) {
                sessions.add(new Session(opened + 1, i, steps(block)));
            }
            opened = -1;
        }
        return sessions;
    }

    /** The same document with other steps in one of its sessions. */
    Document with(Session session, List<Step> steps) {
        List<String> changed = new ArrayList<>(lines.subList(0, session.from()));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            changed.add(PROMPT + step.command());
            changed.addAll(step.shown());
            if (!step.shown().isEmpty() && i < steps.size() - 1) {
                changed.add("");
            }
        }
        changed.addAll(lines.subList(session.to(), lines.size()));
        return new Document(file, changed);
    }

    void write() throws IOException {
        Files.write(file, lines);
    }

    private static List<Step> steps(List<String> block) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        while (i < block.size()) {
            if (!block.get(i).startsWith(PROMPT)) {
                throw new AssertionError("a session begins with a command, not with: " + block.get(i));
            }
            int next = i + 1;
            while (next < block.size() && !block.get(next).startsWith(PROMPT)) {
                next++;
            }
            steps.add(new Step(block.get(i).substring(PROMPT.length()), block.subList(i + 1, next)));
            i = next;
        }
        return steps;
    }
}
