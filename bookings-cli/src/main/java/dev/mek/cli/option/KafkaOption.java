package dev.mek.cli.option;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which Kafka to talk to: the one named here, else that of the environment, else a stack's. */
@Command
public final class KafkaOption {

    @Option(
            names = "--brokers",
            paramLabel = "HOST:PORT",
            description = "Kafka's address, instead of a stack's (also: KAFKA_BROKERS and its kin, for TLS and SASL).")
    @Nullable
    String brokers;

    @Mixin
    StackOption stack = new StackOption();

    public Optional<String> brokers() {
        return Optional.ofNullable(brokers).filter(text -> !text.isBlank());
    }

    public StackOption where() {
        return stack;
    }
}
