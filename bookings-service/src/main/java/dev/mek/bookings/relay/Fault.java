package dev.mek.bookings.relay;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;

/** What a failed send means for the next one. None counts attempts: a row goes until Kafka has it. */
enum Fault {
    /** The broker is away or busy: everything waits a little. */
    OUTAGE,
    /** Kafka refuses this record, and will again: its lane rests, a person must act, all others go on. */
    REFUSED,
    /** This producer is broken for good: another one goes on. Order does not hang on it, see {@link Lanes}. */
    PRODUCER;

    static Fault of(Exception error) {
        return switch (error) {
            case RecordTooLargeException tooLarge -> REFUSED;
            case RecordBatchTooLargeException tooLarge -> REFUSED;
            case InvalidTimestampException refused -> REFUSED;
            case RetriableException transientFault -> OUTAGE;
            // Rights are given and taken while we run; a new producer would not have more of them.
            case AuthorizationException noRight -> OUTAGE;
            case AuthenticationException noLogin -> OUTAGE;
            case ApiException other -> PRODUCER;
            case KafkaException other -> PRODUCER;
            default -> PRODUCER;
        };
    }
}
