package dev.mek.peers.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BookmarkTest {

    private final Bookmark bookmark = new Bookmark();

    @Test
    void eventsWithoutAnswersAreDealtWithOnceRead() {
        bookmark.read(7, 1_000, 0);

        assertThat(bookmark.mark()).isEqualTo(new Bookmark.Mark(8, 1_000));
    }

    @Test
    void theMarkStandsOnTheFirstEventThatAnAnswerIsMissingFor() {
        bookmark.read(7, 1_000, 1);
        bookmark.read(8, 1_100, 2);
        bookmark.read(9, 1_200, 0);

        assertThat(bookmark.mark()).isEqualTo(new Bookmark.Mark(7, 1_000));
        bookmark.done(8);
        bookmark.done(7);
        assertThat(bookmark.mark()).isEqualTo(new Bookmark.Mark(8, 1_100));
        bookmark.done(8);
        assertThat(bookmark.mark()).isEqualTo(new Bookmark.Mark(10, 1_200));
    }

    @Test
    void nothingReadIsNothingToCommit() {
        assertThat(bookmark.moved()).isFalse();
    }
}
