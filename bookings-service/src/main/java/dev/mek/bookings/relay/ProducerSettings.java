package dev.mek.bookings.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How the relay's producer is set: nothing may be lost, the first event must not wait for a second. */
final class ProducerSettings {

    private ProducerSettings() {}

    static Map<String, Object> of(Map<String, Object> access, String clientId, Duration sendBound) {
        Map<String, Object> all = new HashMap<>(access);
        all.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        all.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // While a request is under way the next batch fills by itself: waiting for more only costs time.
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(sendBound.toMillis()));
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(sendBound.toMillis() / 3));
        // The broker knows what each topic takes; the outbox has checked it.
        all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 * 1024 * 1024);
        // The loop also keeps the leases alive, so a send may not hold it for long when the broker is not there.
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500);
        all.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        all.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500);
        return all;
    }
}
