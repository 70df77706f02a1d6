package dev.mek.bookings.inbox;

import dev.mek.bookings.deadletter.Content;
import dev.mek.bookings.outbox.OutboxHeader;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Kafka's records as our values. */
final class Records {

    private Records() {}

    static Content content(ConsumerRecord<byte @Nullable [], byte @Nullable []> origin) {
        List<OutboxHeader> headers = new ArrayList<>();
        for (Header header : origin.headers()) {
            headers.add(new OutboxHeader(header.key(), header.value()));
        }
        return new Content(origin.key(), headers, origin.value());
    }
}
