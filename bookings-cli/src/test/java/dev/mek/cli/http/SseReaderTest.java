package dev.mek.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SseReaderTest {

    @Test
    void aBlankLineEndsAnEvent() {
        assertThat(read("event: booking\ndata: {}\nid: 7\n\n")).containsExactly(new SseFrame("booking", "{}", "7"));
    }

    @Test
    void anEventWithoutNameIsAMessage() {
        assertThat(read("data: a\n\n")).containsExactly(new SseFrame("message", "a", ""));
    }

    @Test
    void severalLinesOfDataAreJoinedByLineFeeds() {
        assertThat(read("data: YHOO\ndata: +2\ndata: 10\n\n"))
                .containsExactly(new SseFrame("message", "YHOO\n+2\n10", ""));
    }

    @Test
    void onlyOneSpaceAfterTheColonIsDropped() {
        assertThat(read("data:test\n\ndata: test\n\ndata:  test\n\n"))
                .extracting(SseFrame::data)
                .containsExactly("test", "test", " test");
    }

    @Test
    void commentsAndUnknownFieldsAreIgnored() {
        assertThat(read(": comment\nfuture: x\ndata: a\n\n")).containsExactly(new SseFrame("message", "a", ""));
    }

    @Test
    void aFieldWithoutColonIsEmpty() {
        assertThat(read("data\n\ndata\ndata\n\n")).extracting(SseFrame::data).containsExactly("", "\n");
    }

    @Test
    void anEventWithoutDataIsNotToldButItsIdCounts() {
        assertThat(read("id: 1\nevent: x\n\ndata: a\n\n")).containsExactly(new SseFrame("message", "a", "1"));
    }

    @Test
    void theIdStaysUntilAnotherOneComes() {
        assertThat(read("id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n"))
                .extracting(SseFrame::id)
                .containsExactly("1", "1", "");
    }

    @Test
    void anIdWithNulIsIgnored() {
        assertThat(read("id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n"))
                .extracting(SseFrame::id)
                .containsExactly("1", "1");
    }

    @Test
    void whatIsUnfinishedAtTheEndIsDropped() {
        assertThat(read("data: a\n\ndata: b\n")).extracting(SseFrame::data).containsExactly("a");
    }

    @Test
    void aByteOrderMarkIsDroppedAtTheStartOnly() {
        assertThat(read("\uFEFFdata: a\n\n\uFEFFdata: b\n\n"))
                .extracting(SseFrame::data)
                .containsExactly("a");
    }

    @Test
    void retryTakesDigitsOnly() throws IOException {
        assertThat(retry("retry: 1500\n\n")).hasValue(1500);
        assertThat(retry("retry: 1.5\n\n")).isEmpty();
        assertThat(retry("retry: -1\n\n")).isEmpty();
        assertThat(retry("retry:\n\n")).isEmpty();
        assertThat(retry("retry: 99999999999999999999\n\n")).isEmpty();
    }

    @Property(tries = 300)
    void lineEndsMayBeOfAnyKind(@ForAll("frames") List<SseFrame> frames, @ForAll("lineEnds") List<String> ends) {
        StringBuilder text = new StringBuilder();
        int line = 0;
        for (SseFrame frame : frames) {
            for (String field : fields(frame)) {
                text.append(field).append(ends.get(line++ % ends.size()));
            }
        }

        assertThat(read(text.toString())).isEqualTo(frames);
    }

    @Provide
    Arbitrary<List<SseFrame>> frames() {
        Arbitrary<String> words =
                Arbitraries.strings().alpha().numeric().withChars("äß€: {}\"").ofMaxLength(12);
        Arbitrary<String> names = Arbitraries.of("booking", "heartbeat", "gap");
        return Combinators.combine(
                        names,
                        words.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(1, 99))
                .as((name, data, id) -> new SseFrame(name, String.join("\n", data), String.valueOf(id)))
                .list()
                .ofMaxSize(6);
    }

    /** Not CR alone before LF alone: the two would be one line end. */
    @Provide
    Arbitrary<List<String>> lineEnds() {
        return Arbitraries.of(
                List.of("\n"), List.of("\r\n"), List.of("\r"), List.of("\n", "\r\n"), List.of("\r\n", "\r"));
    }

    private static List<String> fields(SseFrame frame) {
        List<String> fields = new ArrayList<>(List.of("event: " + frame.event(), "id: " + frame.id()));
        fields.addAll(frame.data().lines().map(line -> "data: " + line).toList());
        if (frame.data().isEmpty() || frame.data().endsWith("\n")) {
            fields.add("data: ");
        }
        fields.add("");
        return fields;
    }

    private static OptionalLong retry(String text) throws IOException {
        SseReader reader = new SseReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "");
        assertThat(reader.next()).isEmpty();
        return reader.retryMs();
    }

    private static List<SseFrame> read(String text) {
        SseReader reader = new SseReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "");
        List<SseFrame> frames = new ArrayList<>();
        try {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                frames.add(next.get());
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return frames;
    }
}
