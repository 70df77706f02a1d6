package dev.mek.bookings.relay;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Asks Kafka whether it is there, on a connection of its own: a producer answers from memory. */
final class Probe {

    private Probe() {}

    /** Whether it answers within the bound. */
    static boolean answers(Map<String, Object> access, Duration bound) {
        Admin admin = null;
        try {
            admin = Admin.create(access);
            return !admin.describeCluster()
                    .nodes()
                    .get(bound.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (KafkaException | ExecutionException | TimeoutException away) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            if (admin != null) {
                admin.close(Duration.ZERO);
            }
        }
    }
}
