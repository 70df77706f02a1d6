package dev.mek.contracts.wire;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment's keys for Kafka, and how they become a {@link KafkaAccess}. An empty value counts as none. */
final class KafkaEnvironment {

    static final String BROKERS = "KAFKA_BROKERS";
    static final String SECURITY_PROTOCOL = "KAFKA_SECURITY_PROTOCOL";
    static final String CA_PATH = "KAFKA_CA_PATH";
    static final String CERTIFICATE_PATH = "KAFKA_CERTIFICATE_PATH";
    static final String PRIVATE_KEY_PATH = "KAFKA_PRIVATE_KEY_PATH";
    static final String SASL_MECHANISM = "KAFKA_SASL_MECHANISM";
    static final String USERNAME = "KAFKA_USERNAME";
    static final String PASSWORD = "KAFKA_PASSWORD";
    static final String TOPIC_PREFIX = "KAFKA_TOPIC_PREFIX";
    static final String GROUP_PREFIX = "KAFKA_GROUP_PREFIX";

    private final Map<String, String> environment;

    KafkaEnvironment(Map<String, String> environment) {
        this.environment = environment;
    }

    KafkaAccess read() {
        String brokers = text(BROKERS);
        if (brokers == null) {
            throw new InvalidSettingException(BROKERS, "is missing", KafkaAccess.BROKERS_ACCEPTED);
        }
        return new KafkaAccess(
                brokers,
                protocol(),
                path(CA_PATH),
                path(CERTIFICATE_PATH),
                path(PRIVATE_KEY_PATH),
                sasl(),
                orEmpty(TOPIC_PREFIX),
                orEmpty(GROUP_PREFIX));
    }

    /** Where it is not said, it follows from what else is given. */
    private SecurityProtocol protocol() {
        String text = text(SECURITY_PROTOCOL);
        if (text != null) {
            return Arrays.stream(SecurityProtocol.values())
                    .filter(protocol -> protocol.name().equals(text.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new InvalidSettingException(
                            SECURITY_PROTOCOL, "was \"" + text + "\"", "PLAINTEXT, SSL, SASL_SSL"));
        }
        if (text(USERNAME) != null) {
            return SecurityProtocol.SASL_SSL;
        }
        return text(CA_PATH) != null || text(CERTIFICATE_PATH) != null
                ? SecurityProtocol.SSL
                : SecurityProtocol.PLAINTEXT;
    }

    private @Nullable SaslLogin sasl() {
        String username = text(USERNAME);
        if (username == null) {
            return null;
        }
        String mechanism = text(SASL_MECHANISM);
        return new SaslLogin(mechanism == null ? "SCRAM-SHA-256" : mechanism, username, password());
    }

    private String password() {
        String value = text(PASSWORD);
        Path file = path(PASSWORD + "_FILE");
        if (value != null && file != null) {
            throw new InvalidSettingException(
                    PASSWORD, "is given twice", "either " + PASSWORD + " or " + PASSWORD + "_FILE");
        }
        if (file != null) {
            return PemFile.read(PASSWORD + "_FILE", file).strip();
        }
        return value == null ? "" : value;
    }

    private @Nullable Path path(String key) {
        String text = text(key);
        try {
            return text == null ? null : Path.of(text);
        } catch (InvalidPathException e) {
            throw new InvalidSettingException(key, "was \"" + text + "\"", "the path of a readable file");
        }
    }

    private String orEmpty(String key) {
        String text = text(key);
        return text == null ? "" : text;
    }

    private @Nullable String text(String key) {
        String value = environment.get(key);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
