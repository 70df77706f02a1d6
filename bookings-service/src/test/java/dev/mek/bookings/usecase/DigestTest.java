package dev.mek.bookings.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.PaymentAuthorized;
import dev.mek.contracts.message.PaymentCaptured;
import dev.mek.contracts.message.PaymentDeclined;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final UUID ID = new UUID(1, 2);
    private static final Money PRICE = new Money(8900, "EUR");

    /** Digests are stored: a change of these would turn redelivered old events into conflicts. */
    @Test
    void digestsNeverChange() {
        var planned = new WorkOrderUpdated("order", ID, 1, WorkOrderState.PLANNED, null);
        var declined = new PaymentDeclined("payment", ID, 1, PRICE, "limit");

        assertThat(Digest.of(planned, 1)).isEqualTo("c923b38e13a4b620d05fb418ecd27eac");
        assertThat(Digest.of(declined, 2)).isEqualTo("bdfb52f517ed7145b74a8b037534d807");
    }

    @Test
    void whateverDiffersIsSeen() {
        List<Message> messages = List.of(
                new WorkOrderUpdated("order", ID, 1, WorkOrderState.PLANNED, null),
                new WorkOrderUpdated("order", ID, 1, WorkOrderState.PLANNED, ""),
                new WorkOrderUpdated("order", ID, 1, WorkOrderState.NO_CAPACITY, null),
                new WorkOrderUpdated("order", ID, 2, WorkOrderState.PLANNED, null),
                new WorkOrderUpdated("orde", ID, 1, WorkOrderState.PLANNED, "r"),
                new WorkOrderUpdated("order", new UUID(1, 3), 1, WorkOrderState.PLANNED, null),
                new PaymentAuthorized("payment", ID, 1, PRICE),
                new PaymentAuthorized("payment", ID, 1, new Money(8901, "EUR")),
                new PaymentAuthorized("payment", ID, 1, new Money(8900, "USD")),
                new PaymentCaptured("payment", ID, 1, PRICE),
                new PaymentDeclined("payment", ID, 1, PRICE, null),
                new PaymentDeclined("payment", ID, 1, PRICE, "limit"));

        assertThat(messages.stream().map(message -> Digest.of(message, 1))).doesNotHaveDuplicates();
        assertThat(Digest.of(messages.getFirst(), 1)).isNotEqualTo(Digest.of(messages.getFirst(), 2));
    }
}
