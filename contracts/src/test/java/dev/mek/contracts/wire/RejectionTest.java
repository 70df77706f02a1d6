package dev.mek.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.wire.Decoded.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which a record can be wrong, one at a time. */
class RejectionTest {

    private static final EventCodec CODEC = EventCodec.load();
    private static final String TOPIC = "billing.payment.v1";
    private static final String TYPE = "dev.mek.billing.payment-authorized.v1";

    private final ProducerRecord<byte[], byte[]> good = Sample.payment().toRecord(TOPIC);

    @Test
    void theGoodRecordIsAccepted() {
        assertThat(decode(good)).isInstanceOf(Decoded.Event.class);
        assertThat(CODEC.decode("team.dev-" + TOPIC, good.key(), good.headers(), good.value()))
                .isInstanceOf(Decoded.Event.class);
    }

    @Test
    void nullKeyNullValueAndEmptyValue() {
        assertRejected(
                CODEC.decode(TOPIC, null, good.headers(), good.value()), Reason.NULL_KEY, "the record has no key");
        assertRejected(
                CODEC.decode(TOPIC, good.key(), good.headers(), null), Reason.NULL_VALUE, "the record has no value");
        assertRejected(
                CODEC.decode(TOPIC, good.key(), good.headers(), new byte[0]),
                Reason.BYTES,
                "not a JSON document: the document is empty");
    }

    @Test
    void largerThanItsTopicAllows() {
        byte[] large = Arrays.copyOf(good.value(), 262_144);
        Arrays.fill(large, good.value().length, large.length, (byte) ' ');

        assertRejected(
                CODEC.decode(TOPIC, good.key(), good.headers(), large),
                Reason.OVERSIZE,
                "key, headers and value are 262576 bytes, at most 262144 are allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}{}",
                "{\"a\":1,\"a\":2}",
                "nul",
                "{\"a\":01}",
                "\ufeff{}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":1,}",
                "// no\n{}",
                "\"\\x\"",
                "\"tab\there\""
            })
    void valuesThatAreNotJson(String value) {
        assertThat(decodeValue(value.getBytes(StandardCharsets.UTF_8)))
                .extracting("reason")
                .isEqualTo(Reason.BYTES);
    }

    @Test
    void valuesInOtherEncodings() {
        byte[] utf16 = new String(good.value(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        byte[] latin1 = "{\"reason\":\"für\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] overlong = {'"', (byte) 0xc0, (byte) 0x80, '"'};

        assertThat(decodeValue(utf16)).extracting("reason").isEqualTo(Reason.BYTES);
        assertThat(decodeValue(latin1)).extracting("reason").isEqualTo(Reason.BYTES);
        assertThat(decodeValue(overlong)).extracting("reason").isEqualTo(Reason.BYTES);
    }

    @Test
    void noDetailQuotesTheDocument() {
        Decoded decoded = decodeValue("{\"reason\": secret}".getBytes(StandardCharsets.UTF_8));

        assertThat(decoded)
                .asInstanceOf(type(Decoded.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.detail())
                        .matches("not a JSON document: it breaks off at line 1, column [0-9]+"));
    }

    @Test
    void detailsStayShortAndOnOneLine() {
        good.headers().remove("ce_time").add("ce_time", "x\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));

        assertThat(decode(good))
                .asInstanceOf(type(Decoded.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.detail())
                        .hasSizeLessThan(200)
                        .doesNotContain("\n")
                        .startsWith("not a CloudEvent:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "-", "0", "🚗", " "})
    void longTextsInEachFieldAreMeasuredNotFeared(String character) {
        String text = character.repeat(60_000);
        String value = "{\"paymentId\":\"" + text + "\",\"bookingId\":\"" + text + "\",\"answers\":1,"
                + "\"amount\":{\"amountMinor\":1,\"currency\":\"EUR\"}}";

        assertThat(decodeValue(value.getBytes(StandardCharsets.UTF_8)))
                .asInstanceOf(type(Decoded.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.reason()).isIn(Reason.CONTRACT, Reason.OVERSIZE));
    }

    @Test
    void valuesNestedTooDeep() {
        byte[] deep = ("{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8);

        assertThat(decodeValue(deep)).extracting("reason").isEqualTo(Reason.BYTES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ce_specversion   |                          | not a CloudEvent:
            ce_specversion   | 0.3                      | specversion must be 1.0, was 0.3
            ce_specversion   | 2.0                      | not a CloudEvent:
            ce_id            |                          | not a CloudEvent:
            ce_type          |                          | not a CloudEvent:
            ce_source        |                          | not a CloudEvent:
            ce_source        | not a uri                | not a CloudEvent:
            ce_subject       |                          | subject is missing
            ce_subject       | 42                       | subject must be a UUID in canonical lower case
            ce_subject       | 0199A3C4-5B6D-7E8F-9A0B-1C2D3E4F5A6B | subject must be a UUID in canonical lower case
            ce_time          |                          | time is missing
            ce_time          | yesterday                | not a CloudEvent:
            ce_revision      |                          | revision is missing
            ce_revision      | one                      | revision must be an integer from 1 to 2147483647
            ce_revision      | 1.0                      | revision must be an integer from 1 to 2147483647
            ce_revision      | 0                        | revision must be an integer from 1 to 2147483647
            ce_revision      | -1                       | revision must be an integer from 1 to 2147483647
            ce_revision      | 2147483648               | revision must be an integer from 1 to 2147483647
            ce_revision      | 99999999999999999999     | revision must be an integer from 1 to 2147483647
            ce_correlationid |                          | correlationid is missing
            ce_causationid   |                          | causationid is missing
            content-type     | text/plain               | the content type of its data must be application/json
            content-type     | application/cloudevents-batch+json | not a CloudEvent:
            """)
    void headers(String name, @Nullable String value, String detail) {
        good.headers().remove(name);
        if (value != null) {
            good.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(decode(good)).asInstanceOf(type(Decoded.Rejected.class)).satisfies(rejected -> {
            assertThat(rejected.reason()).isEqualTo(Reason.ENVELOPE);
            assertThat(rejected.detail()).contains(detail);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_subject", "ce_type", "ce_revision", "ce_specversion", "content-type"})
    void aHeaderThatStandsThereTwiceOrIsNotText(String name) {
        byte[] once = good.headers().lastHeader(name).value();
        good.headers().add(name, once);
        assertRejected(decode(good), Reason.ENVELOPE, "the header " + name + " stands there twice");

        good.headers().remove(name).add(name, new byte[] {(byte) 0xff});
        assertRejected(decode(good), Reason.ENVELOPE, "the header " + name + " is not UTF-8 text");

        good.headers().remove(name).add(name, null);
        assertRejected(decode(good), Reason.ENVELOPE, "the header " + name + " is not UTF-8 text");
    }

    @Test
    void anIdThatIsTooLongOrHoldsControlCharacters() {
        good.headers().remove("ce_id").add("ce_id", "i".repeat(257).getBytes(StandardCharsets.UTF_8));
        assertRejected(decode(good), Reason.ENVELOPE, TYPE + ": id must be 1 to 256 characters long, was 257");

        good.headers().remove("ce_id").add("ce_id", new byte[] {'a', 0});
        assertRejected(decode(good), Reason.ENVELOPE, TYPE + ": id holds a control character or is not valid Unicode");
    }

    @Test
    void aKeyOfAnotherBooking() {
        good.headers()
                .remove("ce_subject")
                .add("ce_subject", "0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c".getBytes(StandardCharsets.UTF_8));

        assertRejected(decode(good), Reason.KEY_MISMATCH, TYPE + ": the record's key must equal the subject");
    }

    @Test
    void moreThanTheTopicMayCarryWhateverIsLarge() {
        byte[] key = new byte[300_000];
        assertThat(CODEC.decode("x.billing.payment.v1", key, good.headers(), good.value()))
                .extracting("reason")
                .isEqualTo(Reason.OVERSIZE);
        assertThat(decodeValue(new byte[300_000])).extracting("reason").isEqualTo(Reason.OVERSIZE);
        for (int i = 0; i < 30_000; i++) {
            good.headers().add("some-name", null);
        }
        assertThat(decode(good)).extracting("reason").isEqualTo(Reason.OVERSIZE);
    }

    @Test
    void anEventOnTheTopicOfAnother() {
        assertRejected(
                CODEC.decode("workshop.work-order.v1", good.key(), good.headers(), good.value()),
                Reason.ENVELOPE,
                TYPE + ": belongs to the topic billing.payment.v1");
    }

    @Test
    void dataThatBreaksItsSchemaNamesEachViolation() {
        Decoded decoded = decodeValue("""
                {"paymentId":"","answers":"1","amount":{"amountMinor":1e400,"currency":"EUR"}}""".getBytes(StandardCharsets.UTF_8));

        assertThat(decoded).asInstanceOf(type(Decoded.Rejected.class)).satisfies(rejected -> {
            assertThat(rejected.reason()).isEqualTo(Reason.CONTRACT);
            assertThat(rejected.violations().stream().map(v -> v.pointer() + " " + v.keyword()))
                    .containsExactlyInAnyOrder(
                            "/paymentId minLength",
                            "/paymentId pattern",
                            "/bookingId required",
                            "/answers type",
                            "/amount/amountMinor type",
                            "/amount/amountMinor maximum");
        });
    }

    @Test
    void dataOfAnotherBookingThanTheSubject() {
        String other = new String(good.value(), StandardCharsets.UTF_8)
                .replace(Sample.ID.toString(), "0199a3c4-5b6d-7e8f-9a0b-000000000000");

        assertRejected(
                decodeValue(other.getBytes(StandardCharsets.UTF_8)),
                Reason.CONTRACT,
                TYPE + " breaks its contract: [/bookingId must equal the event's subject (subject)]");
    }

    @Test
    void anUnknownTypeIsNoRejection() {
        good.headers()
                .remove("ce_type")
                .add("ce_type", "dev.mek.billing.receipt-sent.v1".getBytes(StandardCharsets.UTF_8));

        assertThat(decode(good))
                .isEqualTo(new Decoded.UnknownType("dev.mek.billing.receipt-sent.v1", "/bookings", "e-1"));
    }

    @Test
    void structuredEventsWithoutDataOrWithBrokenParts() {
        ObjectNode event = Structured.event(Sample.payment());

        assertStructured(event.deepCopy().without("data"), Reason.ENVELOPE);
        assertStructured(event.deepCopy().without("id"), Reason.ENVELOPE);
        assertStructured(event.deepCopy().put("specversion", "0.3"), Reason.ENVELOPE);
        assertStructured(event.deepCopy().put("revision", 1.5), Reason.ENVELOPE);
        assertStructured(event.deepCopy().put("revision", true), Reason.ENVELOPE);
        assertStructured(event.deepCopy().putNull("revision"), Reason.ENVELOPE);
        assertStructured(event.deepCopy().put("data", "text"), Reason.CONTRACT);
        assertStructured(event.deepCopy().put("data_base64", "!"), Reason.ENVELOPE);
        assertStructured(event.deepCopy().putNull("data"), Reason.CONTRACT);
    }

    @Test
    void structuredDataMayBeBase64() {
        ObjectNode event = Structured.event(Sample.payment()).without("data");
        event.put("data_base64", good.value());

        assertThat(decode(Structured.of(Sample.ID.toString(), event))).isInstanceOf(Decoded.Event.class);
    }

    @Test
    void aBrokenTraceIsNoRejection() {
        good.headers().add("traceparent", null).add("tracestate", new byte[] {(byte) 0xff});

        Decoded first = decode(good);
        Decoded second = decode(good);

        assertThat(first).isInstanceOf(Decoded.Event.class).isEqualTo(second);
    }

    private void assertStructured(com.fasterxml.jackson.databind.JsonNode event, Reason reason) {
        assertThat(decode(Structured.of(Sample.ID.toString(), event)))
                .as(event.toString())
                .extracting("reason")
                .isEqualTo(reason);
    }

    private Decoded decodeValue(byte[] value) {
        return CODEC.decode(TOPIC, good.key(), good.headers(), value);
    }

    private static Decoded decode(ProducerRecord<byte[], byte[]> sent) {
        return CODEC.decode(TOPIC, sent.key(), sent.headers(), sent.value());
    }

    private static void assertRejected(Decoded decoded, Reason reason, String detail) {
        assertThat(decoded).asInstanceOf(type(Decoded.Rejected.class)).satisfies(rejected -> {
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.detail()).isEqualTo(detail);
        });
    }
}
