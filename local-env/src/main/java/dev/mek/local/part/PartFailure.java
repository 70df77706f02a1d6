package dev.mek.local.part;

import java.util.List;

/** A part that cannot start or has ended. The message names it; its last lines say why. */
public final class PartFailure extends RuntimeException {
    private static final int LINES_IN_MESSAGE = 15;

    private final String part;
    private final String what;
    private final List<String> lastLines;

    public PartFailure(String part, String what, List<String> lastLines) {
        super(message(part, what, lastLines));
        this.part = part;
        this.what = what;
        this.lastLines = List.copyOf(lastLines);
    }

    public String part() {
        return part;
    }

    /** What is wrong, in a few words, without the part's name. */
    public String what() {
        return what;
    }

    /** What the part printed last, oldest first. */
    public List<String> lastLines() {
        return lastLines;
    }

    private static String message(String part, String what, List<String> lines) {
        StringBuilder message = new StringBuilder(part).append(' ').append(what);
        lines.stream()
                .skip(Math.max(0, lines.size() - LINES_IN_MESSAGE))
                .forEach(line -> message.append("\n  ").append(line));
        return message.toString();
    }
}
