package dev.mek.cli.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    @Test
    void whatReadsAsJsonIsJsonAndTheRestIsText() {
        Edits.apply(
                document,
                List.of("a=1", "b=true", "c=null", "d=text", "e=\"1\"", "f={\"x\":1}", "g=", "h=2026-12-01", "i=a=b"));

        assertThat(document)
                .hasToString("{\"a\":1,\"b\":true,\"c\":null,\"d\":\"text\",\"e\":\"1\",\"f\":{\"x\":1},\"g\":\"\","
                        + "\"h\":\"2026-12-01\",\"i\":\"a=b\"}");
    }

    @Test
    void dotsLeadIntoObjects() {
        document.putObject("amount").put("currency", "EUR");

        Edits.apply(document, List.of("amount.amountMinor=5", "slot.start=x"));

        assertThat(document)
                .hasToString("{\"amount\":{\"currency\":\"EUR\",\"amountMinor\":5},\"slot\":{\"start\":\"x\"}}");
    }

    @Test
    void aPathThroughAValueIsNamed() {
        document.put("amount", 5);

        assertThatThrownBy(() -> Edits.apply(document, List.of("amount.currency=EUR")))
                .hasMessage("'amount.currency=EUR': amount is no object");
    }
}
