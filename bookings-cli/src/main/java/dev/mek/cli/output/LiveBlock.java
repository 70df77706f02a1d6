package dev.mek.cli.output;

import java.util.List;

/** Lines of a terminal that are written again in place, for progress. Elsewhere nothing is shown. Thread-safe. */
public final class LiveBlock {

    private static final String CLEAR_DOWN = "\r\u001b[J";

    private final Channel to;
    private int shown;

    public LiveBlock(Channel to) {
        this.to = to;
    }

    /** The block in place of what it was. No line may be wider than the terminal. */
    public synchronized void show(List<String> lines) {
        if (!to.terminal()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        if (shown > 0) {
            text.append("\u001b[%dA".formatted(shown)).append(CLEAR_DOWN);
        }
        lines.forEach(line -> text.append(line).append('\n'));
        to.text(text.toString());
        to.flush();
        shown = lines.size();
    }

    /** What was shown stays; the next block begins below it. */
    public synchronized void keep() {
        shown = 0;
    }
}
