package dev.mek.cli.output;

import java.util.List;

/** Lines of a terminal that are written again in place, for progress. Elsewhere nothing is shown. Thread-safe. */
public final class LiveBlock {

    private static final String CLEAR_DOWN = "\r\u001b[J";
    /** A line that was broken would count as two, and the block would not be found again. */
    private static final String CLIPPED = "\u001b[?7l";

    private static final String BROKEN = "\u001b[?7h";

    private final Channel to;
    private int shown;

    public LiveBlock(Channel to) {
        this.to = to;
    }

    /** The block in place of what it was. What of a line is wider than the terminal is not seen. */
    public synchronized void show(List<String> lines) {
        if (!to.terminal()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        if (shown > 0) {
            text.append("\u001b[%dA".formatted(shown)).append(CLEAR_DOWN);
        }
        text.append(CLIPPED);
        lines.forEach(line -> text.append(line).append('\n'));
        text.append(BROKEN);
        to.text(text.toString());
        to.flush();
        shown = lines.size();
    }

    /** What was shown stays; the next block begins below it. */
    public synchronized void keep() {
        shown = 0;
    }
}
