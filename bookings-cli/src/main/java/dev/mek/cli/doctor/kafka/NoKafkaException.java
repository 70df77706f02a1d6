package dev.mek.cli.doctor.kafka;

import java.io.IOException;

/** What comes back over a connection is not said by Kafka. */
final class NoKafkaException extends IOException {

    NoKafkaException(String message) {
        super(message);
    }
}
