package dev.mek.cli.events;

import static dev.mek.cli.fixture.Samples.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.wire.Decoded;
import dev.mek.contracts.wire.EncodedEvent;
import dev.mek.contracts.wire.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final EventCodec CODEC = EventCodec.load();
    private static final String TYPE = "dev.mek.billing.payment-declined.v1";
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00.123456789Z");

    private final Encoding encoding = new Encoding(CODEC);

    @Test
    void whatTheEnvelopeLacksIsFilledInSoThatReadersAcceptIt() {
        EncodedEvent event = encoding.checked(draft(declined()));

        assertThat(event.key()).isEqualTo(ID);
        assertThat(event.headers())
                .containsEntry("ce_source", "/billing")
                .containsEntry("ce_subject", ID)
                .containsEntry("ce_time", "2026-12-01T09:00:00.123Z")
                .containsEntry("ce_revision", String.valueOf(NOW.getEpochSecond()));
        assertThat(event.headers().get("ce_correlationid"))
                .isEqualTo(event.headers().get("ce_id"));
        assertThat(decoded(event)).isInstanceOf(Decoded.Event.class);
    }

    @Test
    void aBrokenContractIsNamedInFull() {
        ObjectNode data = declined();
        data.remove("paymentId");
        data.put("surplus", 1);

        assertThatThrownBy(() -> encoding.checked(draft(data)))
                .isInstanceOfSatisfying(
                        ContractBroken.class,
                        broken -> assertThat(broken.violations())
                                .extracting(violation -> violation.pointer())
                                .contains("/paymentId", "/surplus"));
    }

    @Test
    void aRuleBeyondTheSchemaIsNamedToo() {
        Draft.Wishes revision = new Draft.Wishes(null, null, null, null, null, 0L);

        assertThatThrownBy(() -> encoding.checked(draft(declined(), revision)))
                .isInstanceOfSatisfying(
                        ContractBroken.class,
                        broken -> assertThat(broken.violations().getFirst().message())
                                .contains("revision"));
    }

    @Test
    void uncheckedItGoesOutAsItIsAndReadersRejectIt() {
        EncodedEvent event =
                encoding.unchecked(draft(declined().put("surplus", 1).put("bookingId", 5)));

        assertThat(event.key()).isEmpty();
        assertThat(new String(event.value(), StandardCharsets.UTF_8)).contains("\"surplus\":1", "\"bookingId\":5");
        assertThat(decoded(event)).isInstanceOf(Decoded.Rejected.class);
    }

    @Test
    void uncheckedButRightItIsLikeItsOwners() {
        assertThat(decoded(encoding.unchecked(draft(declined())))).isInstanceOf(Decoded.Event.class);
    }

    private static Decoded decoded(EncodedEvent event) {
        ProducerRecord<byte[], byte[]> out = event.toRecord("billing.payment.v1");
        return CODEC.decode(out.topic(), out.key(), out.headers(), out.value());
    }

    private static Draft draft(ObjectNode data) {
        return draft(data, new Draft.Wishes(null, null, null, null, null, null));
    }

    private static Draft draft(ObjectNode data, Draft.Wishes wishes) {
        return Draft.of(CODEC.catalog(), CODEC.catalog().event(TYPE).orElseThrow(), data, wishes, NOW);
    }

    private static ObjectNode declined() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("paymentId", "p-1").put("bookingId", ID).put("answers", 1).put("reason", "card expired");
        data.putObject("amount").put("amountMinor", 8900).put("currency", "EUR");
        return data;
    }
}
