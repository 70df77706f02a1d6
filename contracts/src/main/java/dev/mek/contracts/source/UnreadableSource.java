package dev.mek.contracts.source;

/** A file cannot be read; the message is one line with file, line and column. */
public final class UnreadableSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableSource(String file, String reason) {
        super(file + ": " + oneLine(reason));
    }

    public UnreadableSource(String file, Position at, String reason) {
        super(file + ":" + at.line() + ":" + at.column() + ": " + oneLine(reason));
    }

    private static String oneLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (a, b) -> a.isEmpty() ? b : a + "; " + b);
    }
}
