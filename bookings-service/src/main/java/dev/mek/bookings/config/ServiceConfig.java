package dev.mek.bookings.config;

import dev.mek.contracts.wire.KafkaAccess;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * All settings of the service.
 *
 * @param instance the name of this process: no other living one has it
 * @param startWait how long a start waits for database, broker and topics before it gives up
 */
public record ServiceConfig(
        String instance,
        HttpConfig http,
        DatabaseConfig database,
        KafkaAccess kafka,
        FeedConfig feed,
        RelayConfig relay,
        InboxConfig inbox,
        RetentionConfig retention,
        IdempotencyConfig idempotency,
        Duration startWait) {

    static final String INSTANCE = "BOOKINGS_INSTANCE";
    static final String START_WAIT_MS = "BOOKINGS_START_WAIT_MS";

    private static final Pattern INSTANCE_TEXT = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    public ServiceConfig {
        if (!INSTANCE_TEXT.matcher(instance).matches()) {
            throw InvalidConfigException.value(INSTANCE, instance, "1 to 100 letters, digits or any of . _ -");
        }
        Bounds.within(START_WAIT_MS, startWait, Duration.ZERO, Duration.ofHours(1));
    }

    /**
     * Reads and checks all settings.
     *
     * @param defaultInstance the name of this process where the environment gives none
     * @throws InvalidConfigException when a setting cannot be used; so does {@link KafkaAccess} with its own exception
     */
    public static ServiceConfig from(Map<String, String> variables, String defaultInstance) {
        var environment = new Environment(variables);
        return new ServiceConfig(
                environment.text(INSTANCE, defaultInstance),
                HttpConfig.from(environment),
                DatabaseConfig.from(environment),
                KafkaAccess.fromEnvironment(variables),
                FeedConfig.from(environment),
                RelayConfig.from(environment),
                InboxConfig.from(environment),
                RetentionConfig.from(environment),
                IdempotencyConfig.from(environment),
                environment.milliseconds(START_WAIT_MS, Duration.ofHours(1)));
    }
}
