package dev.mek.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Whatever is sent is read back, and whatever is read gives a verdict. */
class EventCodecPropertyTest {

    private static final EventCodec CODEC = EventCodec.load();
    private static final List<String> HEADERS = List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_time",
            "ce_dataschema",
            "ce_revision",
            "ce_bookingversion",
            "ce_correlationid",
            "ce_causationid",
            "content-type",
            "traceparent",
            "tracestate",
            "ce_");
    private static final List<String> VALUES = List.of(
            "",
            "1.0",
            "0.3",
            "2",
            "-1",
            "9999999999",
            "application/cloudevents+json",
            "application/cloudevents",
            "application/cloudevents-batch+json",
            "text/plain",
            "application/json; charset=utf-8",
            "not a uri %",
            "2026-13-01T00:00:00Z",
            "dev.mek.billing.payment-declined.v1",
            "dev.mek.nobody.knows.v1",
            "00-00000000000000000000000000000000-0000000000000000-00",
            "\u0000",
            "\ufffd");

    @Provide
    Arbitrary<Messages.Sent> sent() {
        return Messages.sent();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatWasSentIsReadBack(@ForAll("sent") Messages.Sent sent) {
        EncodedEvent encoded = CODEC.encode(sent.envelope(), sent.message());
        ProducerRecord<byte[], byte[]> out =
                encoded.toRecord(CODEC.topicOf(sent.message().type()).orElseThrow());

        Decoded decoded = CODEC.decode(out.topic(), out.key(), out.headers(), out.value());

        assertThat(decoded).isEqualTo(new Decoded.Event(sent.envelope(), sent.message()));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void structuredModeSaysTheSame(@ForAll("sent") Messages.Sent sent) {
        ProducerRecord<byte[], byte[]> structured = Structured.of(CODEC.encode(sent.envelope(), sent.message()));

        Decoded decoded = CODEC.decode(
                CODEC.topicOf(sent.message().type()).orElseThrow(),
                structured.key(),
                structured.headers(),
                structured.value());

        assertThat(decoded).isEqualTo(new Decoded.Event(sent.envelope(), sent.message()));
    }

    @Property(tries = 500)
    void anyBytesGiveAVerdict(@ForAll long seed) {
        Random random = new Random(seed);
        ProducerRecord<byte[], byte[]> noise = new ProducerRecord<>("t", bytes(random, 40), bytes(random, 200));
        for (int i = random.nextInt(8); i > 0; i--) {
            noise.headers().add(new RecordHeader(name(random), bytes(random, 60)));
        }

        assertThat(CODEC.decode("any", noise.key(), noise.headers(), noise.value()))
                .isNotNull();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void damagedRecordsGiveAVerdict(@ForAll("sent") Messages.Sent sent, @ForAll long seed) {
        Random random = new Random(seed);
        EncodedEvent encoded = CODEC.encode(sent.envelope(), sent.message());
        boolean binary = random.nextBoolean();
        ProducerRecord<byte[], byte[]> structured = Structured.of(encoded);
        ProducerRecord<byte[], byte[]> whole = encoded.toRecord("t");
        Headers headers = binary ? whole.headers() : structured.headers();
        byte[] value = binary ? whole.value() : structured.value();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            value = damage(headers, value, random);
        }

        assertThat(CODEC.decode(CODEC.topicOf(sent.message().type()).orElseThrow(), whole.key(), headers, value))
                .isNotNull();
    }

    private static byte[] damage(Headers headers, byte[] value, Random random) {
        String name = HEADERS.get(random.nextInt(HEADERS.size()));
        byte[] text = VALUES.get(random.nextInt(VALUES.size())).getBytes(StandardCharsets.UTF_8);
        switch (random.nextInt(6)) {
            case 0 -> headers.remove(name);
            case 1 -> headers.add(name, text);
            case 2 -> headers.remove(name).add(name, text);
            case 3 -> headers.remove(name).add(name, bytes(random, 300));
            case 4 -> {
                return Arrays.copyOf(value, random.nextInt(value.length + 1));
            }
            default -> {
                byte[] changed = value.clone();
                if (changed.length > 0) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                return changed;
            }
        }
        return value;
    }

    private static String name(Random random) {
        return random.nextInt(3) == 0 ? "h" + random.nextInt() : HEADERS.get(random.nextInt(HEADERS.size()));
    }

    private static byte @Nullable [] bytes(Random random, int max) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return null;
        }
        if (kind < 4) {
            return VALUES.get(random.nextInt(VALUES.size())).getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[random.nextInt(max)];
        random.nextBytes(bytes);
        return bytes;
    }
}
