package dev.mek.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.BookingEventKind;
import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.Slot;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private final EventCodec codec = EventCodec.load();

    @Test
    void readsBackWhatItWrote() {
        Instant now = Instant.parse("2026-03-01T10:00:00.123456Z");
        UUID id = UUID.fromString("0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b");
        Message message = new BookingEvent(
                BookingEventKind.REQUESTED,
                new BookingSnapshot(
                        id,
                        1,
                        1,
                        "PENDING",
                        "OPEN",
                        "UNANSWERED",
                        "NONE",
                        "north",
                        new Slot(now, now.plusSeconds(3600)),
                        "oil-change",
                        "c-1",
                        "v-1",
                        new Money(4900, "EUR"),
                        now,
                        now));
        Envelope envelope =
                new Envelope("e-1", message.type(), "/bookings", id, now, "r-1", "r-1", 1, TraceContext.start());

        EncodedEvent encoded = codec.encode(envelope, message);
        var sent = encoded.toRecord("t.bookings.booking.v1");
        Decoded decoded = codec.decode(sent.topic(), sent.key(), sent.headers(), sent.value());

        assertThat(decoded).isEqualTo(new Decoded.Event(envelope, message));
    }
}
