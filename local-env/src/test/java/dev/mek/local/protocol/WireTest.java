package dev.mek.local.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.local.protocol.StackEvent.PartChanged;
import dev.mek.local.protocol.StackEvent.StackChanged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTest {
    private static final PartStatus PART = new PartStatus(
            "kafka", PartState.READY, Instant.EPOCH, 7L, null, Map.of("port", "1"), 2, 3L, "why", List.of("last line"));

    static Stream<Order> orders() {
        return Stream.of(
                new Order.Status(),
                new Order.Watch(),
                new Order.Logs(List.of(), 10, Instant.EPOCH, true),
                new Order.Stop(Ending.WIPE),
                new Order.Act("kafka", PartAction.KILL));
    }

    static Stream<Reply> replies() {
        return Stream.of(
                new Reply.Status(new StackStatus("s", StackState.READY, Instant.EPOCH, 1, "/f", null, List.of(PART))),
                new Reply.Event(new PartChanged(PART)),
                new Reply.Event(new StackChanged(StackState.FAILED, "why")),
                new Reply.Line(new PartLine("kafka", Instant.EPOCH, "line")),
                new Reply.Refused("why"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void ordersArriveAsTheyWereSent(Order order) {
        String line = Wire.write(order);

        assertThat(line).doesNotContain("\n");
        assertThat(Wire.read(line, Order.class)).isEqualTo(order);
    }

    @ParameterizedTest
    @MethodSource("replies")
    void repliesArriveAsTheyWereSent(Reply reply) {
        assertThat(Wire.read(Wire.write(reply), Reply.class)).isEqualTo(reply);
    }

    @Test
    void whatIsNoOrderIsRefused() {
        assertThatThrownBy(() -> Wire.read("GET / HTTP/1.1", Order.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
