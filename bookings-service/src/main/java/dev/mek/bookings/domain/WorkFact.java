package dev.mek.bookings.domain;

/**
 * What the workshop said last.
 *
 * @param answers the request revision that it speaks about; 0 when it has not spoken
 * @param revision the workshop's own numbering of its facts about this booking, from 1; 0 when it has not spoken
 * @param digest identifies the content, so that a repeat can be told from a contradiction
 */
public record WorkFact(Work value, int answers, long revision, String digest) implements Said {

    public static final WorkFact NONE = new WorkFact(Work.UNANSWERED, 0, 0, "");

    @Override
    public boolean isFinal() {
        return value == Work.REFUSED;
    }
}
