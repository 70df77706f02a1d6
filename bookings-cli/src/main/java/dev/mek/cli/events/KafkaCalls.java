package dev.mek.cli.events;

import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.contracts.wire.SecurityProtocol;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Turns what Kafka's client throws into one line that says what is wrong. */
final class KafkaCalls {

    private KafkaCalls() {}

    static <T> T on(KafkaAccess access, Supplier<T> call) {
        try {
            return call.get();
        } catch (KafkaException failed) {
            throw failure(access, failed);
        } catch (OutOfMemoryError tlsAlert) {
            // A client in the clear takes the first bytes of TLS for the length of an answer: 352 MB, which nobody has.
            if (access.protocol() == SecurityProtocol.PLAINTEXT) {
                throw new KafkaFailure("Kafka at " + access.bootstrapServers()
                        + " does not answer as one in the clear does;" + " a port that wants TLS answers so");
            }
            throw tlsAlert;
        }
    }

    static KafkaFailure failure(KafkaAccess access, Throwable failed) {
        String where = "Kafka at " + access.bootstrapServers();
        return new KafkaFailure(
                switch (failed) {
                    case TimeoutException late -> where + " does not answer";
                    case AuthenticationException refused -> where + " does not let us in: " + refused.getMessage();
                    case AuthorizationException refused -> where + " does not allow it: " + refused.getMessage();
                    case UnknownTopicOrPartitionException gone -> where + " has no such topic";
                    default -> where + ": " + innermost(failed).getMessage();
                });
    }

    /** Kafka wraps: "Failed to construct kafka consumer" says nothing, its cause does. */
    private static Throwable innermost(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
