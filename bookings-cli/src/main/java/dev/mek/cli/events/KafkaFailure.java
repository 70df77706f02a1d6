package dev.mek.cli.events;

/** Kafka does not answer, or does not let us in. The message says which and where. */
public final class KafkaFailure extends RuntimeException {

    KafkaFailure(String message) {
        super(message);
    }
}
