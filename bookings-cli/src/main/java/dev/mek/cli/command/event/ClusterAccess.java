package dev.mek.cli.command.event;

import dev.mek.cli.option.Environment;
import dev.mek.cli.option.KafkaOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.stack.Stack;
import dev.mek.contracts.wire.InvalidSettingException;
import dev.mek.contracts.wire.KafkaAccess;
import java.util.HashMap;
import java.util.Map;

/** From "which Kafka" to the access to it. */
final class ClusterAccess {

    private static final String BROKERS = "KAFKA_BROKERS";

    private ClusterAccess() {}

    static KafkaAccess of(Environment environment, KafkaOption option) {
        Map<String, String> settings = new HashMap<>(environment.variables());
        option.brokers().ifPresent(named -> settings.put(BROKERS, named));
        if (settings.getOrDefault(BROKERS, "").isBlank()) {
            return new Stack(option.stack(), environment.variables()).kafka();
        }
        try {
            return KafkaAccess.fromEnvironment(settings);
        } catch (InvalidSettingException wrong) {
            throw new UsageError(String.valueOf(wrong.getMessage()));
        }
    }
}
