package dev.mek.contracts.containment.witness;

/** A text that stops whoever reads on in it after a moment: a backtracking matcher asks for characters all the time. */
final class Deadline implements CharSequence {

    private static final int READS_PER_LOOK = 1024;

    private final CharSequence text;
    private final long endNanos;
    private int reads;

    Deadline(CharSequence text, long timeMaxMs) {
        this(text, System.nanoTime() + timeMaxMs * 1_000_000, 0);
    }

    private Deadline(CharSequence text, long endNanos, int reads) {
        this.text = text;
        this.endNanos = endNanos;
        this.reads = reads;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads % READS_PER_LOOK == 0 && System.nanoTime() - endNanos > 0) {
            throw new dev.mek.contracts.containment.limit.TooHard("a pattern takes too long to match");
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Deadline(text.subSequence(start, end), endNanos, reads);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
