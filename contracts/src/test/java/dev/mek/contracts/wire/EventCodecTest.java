package dev.mek.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.BookingEventKind;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.PaymentAuthorized;
import dev.mek.contracts.message.PaymentDeclined;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private static final EventCodec CODEC = EventCodec.load();

    @Test
    void headersAreThoseOfTheKafkaBindingAndBareTraceHeaders() {
        TraceContext trace =
                new TraceContext("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", true, "vendor=one,other=two");
        EncodedEvent encoded = CODEC.encode(
                Sample.envelope(Sample.CONFIRMED, 2, trace),
                new BookingEvent(BookingEventKind.CONFIRMED, Sample.booking(2)));

        assertThat(encoded.headers())
                .containsOnly(
                        entry("ce_specversion", "1.0"),
                        entry("ce_id", "e-1"),
                        entry("ce_type", "dev.mek.bookings.booking-confirmed.v1"),
                        entry("ce_source", "/bookings"),
                        entry("ce_subject", Sample.ID.toString()),
                        entry("ce_time", "2026-03-27T16:20:31.123456Z"),
                        entry(
                                "ce_dataschema",
                                "https://contracts.mek.dev/events/bookings/booking-confirmed.v1.schema.json"),
                        entry("ce_correlationid", "r-1"),
                        entry("ce_causationid", "c-1"),
                        entry("ce_bookingversion", "2"),
                        entry("content-type", "application/json"),
                        entry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                        entry("tracestate", "vendor=one,other=two"));
        assertThat(encoded.key()).isEqualTo(Sample.ID.toString());
    }

    @Test
    void aPeersEventCarriesARevision() {
        assertThat(Sample.payment().headers())
                .containsEntry("ce_revision", "7")
                .doesNotContainKey("ce_bookingversion")
                .doesNotContainKey("tracestate");
    }

    @Test
    void theRecordHasKeyHeadersInOrderAndValue() {
        EncodedEvent encoded = Sample.payment();

        ProducerRecord<byte[], byte[]> out = encoded.toRecord("dev.billing.payment.v1");

        assertThat(out.topic()).isEqualTo("dev.billing.payment.v1");
        assertThat(out.key()).asString(StandardCharsets.UTF_8).isEqualTo(Sample.ID.toString());
        assertThat(out.headers().toArray())
                .extracting(Header::key)
                .containsExactlyElementsOf(encoded.headers().keySet());
        assertThat(out.value()).asString(StandardCharsets.UTF_8).isEqualTo("""
                {"paymentId":"pay-1","bookingId":"0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b","answers":1,\
                "amount":{"amountMinor":8900,"currency":"EUR"}}""");
    }

    @Test
    void whatTheContractRejectsIsNotSent() {
        Message message = new PaymentDeclined("pay 1", Sample.ID, 0, new Money(-1, "euro"), "x".repeat(201));

        assertThatThrownBy(() -> CODEC.encode(Sample.envelope(PaymentDeclined.TYPE, 1, TraceContext.start()), message))
                .isInstanceOf(ContractViolationException.class)
                .hasMessageContaining("/paymentId must match the pattern")
                .hasMessageContaining("/answers must be at least 1, was 0 (minimum)")
                .hasMessageContaining("/amount/amountMinor must be at least 0, was -1 (minimum)")
                .hasMessageContaining("/amount/currency must match the pattern ^[A-Z]{3}$ (pattern)")
                .hasMessageContaining("/reason must be at most 200 characters long, was 201 (maxLength)");
    }

    @Test
    void anEnvelopeOfAnotherBookingVersionOrTypeIsNotSent() {
        Message message = new BookingEvent(BookingEventKind.CONFIRMED, Sample.booking(2));

        assertThatThrownBy(() -> CODEC.encode(Sample.envelope(Sample.CONFIRMED, 3, TraceContext.start()), message))
                .hasMessageContaining("/version must equal the extension bookingversion");
        assertThatThrownBy(
                        () -> CODEC.encode(Sample.envelope(PaymentAuthorized.TYPE, 2, TraceContext.start()), message))
                .hasMessageContaining("must have the envelope type dev.mek.bookings.booking-confirmed.v1");
    }

    @Test
    void anEnvelopeOfAnotherSubjectIsNotSent() {
        Envelope envelope = new Envelope(
                "e-1",
                Sample.CONFIRMED,
                "/bookings",
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                Instant.EPOCH,
                "r-1",
                "c-1",
                2,
                TraceContext.start());

        assertThatThrownBy(
                        () -> CODEC.encode(envelope, new BookingEvent(BookingEventKind.CONFIRMED, Sample.booking(2))))
                .hasMessageContaining("/id must equal the event's subject");
    }

    @Test
    void aTopicIsFoundByType() {
        assertThat(CODEC.topicOf(Sample.CONFIRMED)).hasValue("bookings.booking.v1");
        assertThat(CODEC.topicOf("dev.mek.nobody.knows.v1")).isEmpty();
    }

    private static java.util.Map.Entry<String, String> entry(String name, String value) {
        return java.util.Map.entry(name, value);
    }
}
