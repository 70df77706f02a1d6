package dev.mek.bookings.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.outbox.OutboxEvent;
import dev.mek.bookings.outbox.OutboxHeader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLetterTest {

    private static final UUID ID = UUID.fromString("0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b");
    private static final String BOOKING = "0199a3c4-0000-7e8f-9a0b-1c2d3e4f5a6b";
    private static final String OTHER = "0199a3c4-1111-7e8f-9a0b-1c2d3e4f5a6b";
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            BOOKING | -       | BOOKING
            BOOKING | OTHER   | OTHER
            BOOKING | no uuid | BOOKING
            -       | OTHER   | OTHER
            -       | -       | -
            x       | -       | -
            """)
    void itIsAboutItsSubjectElseItsKey(@Nullable String key, @Nullable String subject, @Nullable String booking) {
        List<OutboxHeader> headers = subject == null ? List.of() : List.of(OutboxHeader.of("ce_subject", id(subject)));

        DeadLetter letter = parked(new Content(key == null ? null : bytes(id(key)), headers, null));

        assertThat(letter.bookingId()).isEqualTo(booking == null ? null : UUID.fromString(id(booking)));
    }

    @Test
    void whatCannotBeReadIsLeftOpenAndNothingIsFeared() {
        DeadLetter letter = parked(new Content(
                new byte[] {(byte) 0xff, 0},
                List.of(
                        new OutboxHeader("ce_subject", new byte[] {(byte) 0xc3}),
                        new OutboxHeader("ce_type", new byte[] {'a', 0}),
                        new OutboxHeader("traceparent", null),
                        new OutboxHeader("\0", new byte[] {0})),
                new byte[0]));

        assertThat(letter.bookingId()).isNull();
        assertThat(letter.type()).isNull();
        assertThat(letter.leftOut()).isNull();
    }

    @Test
    void aDetailIsOneLineOfPrintableText() {
        var found = new Undeliverable(
                new Origin("t", 0, 0, 0), new Content(null, List.of(), null), Reason.BYTES, "a\0\nü" + "x".repeat(900));

        assertThat(DeadLetter.parked(ID, found, NOW).detail())
                .startsWith("a???xxx")
                .endsWith("x~")
                .hasSize(500);
    }

    @Test
    void itIsPublishedByteForByteWithOurHeadersBehind() {
        var theirs = List.of(
                OutboxHeader.of("dead-letter-reason", "theirs"),
                OutboxHeader.of("a", "1"),
                OutboxHeader.of("a", "2"),
                new OutboxHeader("none", null),
                OutboxHeader.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        byte[] value = {1, 2, 3};

        OutboxEvent event = Publication.of(parked(new Content(null, theirs, value)), 1_000_000);

        assertThat(event.lane()).isEqualTo(ID);
        assertThat(event.key()).isNull();
        assertThat(event.value()).isSameAs(value);
        assertThat(event.headers()).startsWith(theirs.toArray(OutboxHeader[]::new));
        assertThat(event.headers().subList(5, event.headers().size()))
                .extracting(DeadLetterTest::text)
                .satisfies(ours -> assertThat(ours.getLast())
                        .startsWith("dead-letter-traceparent=00-4bf92f3577b34da6a3ce929d0e0e4736-"))
                .startsWith(
                        "dead-letter-id=" + ID,
                        "dead-letter-reason=contract",
                        "dead-letter-detail=what is wrong",
                        "dead-letter-topic=billing.payment.v1",
                        "dead-letter-partition=3",
                        "dead-letter-offset=17",
                        "dead-letter-timestamp=-1");
    }

    @Test
    void whatTheTopicCannotTakeIsCutAndSaysSo() {
        DeadLetter letter = parked(new Content(bytes(BOOKING), List.of(), new byte[5_000_000]));
        assertThat(letter.leftOut()).isEqualTo("value: the first 4194268 of 5000000 bytes");

        OutboxEvent event = Publication.of(letter, 1_048_576);

        assertThat(event.sizeBytes()).isLessThanOrEqualTo(1_048_576).isGreaterThan(1_040_000);
        assertThat(event.headers())
                .extracting(DeadLetterTest::text)
                .contains(
                        "dead-letter-kept=value: the first 4194268 of 5000000 bytes",
                        "dead-letter-cut=value: the first 1044444 of 4194268 bytes");
    }

    private static DeadLetter parked(Content content) {
        return DeadLetter.parked(
                ID,
                new Undeliverable(
                        new Origin("billing.payment.v1", 3, 17, -1), content, Reason.CONTRACT, "what is wrong"),
                NOW);
    }

    private static String id(String word) {
        return word.replace("BOOKING", BOOKING).replace("OTHER", OTHER);
    }

    private static String text(OutboxHeader header) {
        return header.name() + "=" + Content.text(header.value()).orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
