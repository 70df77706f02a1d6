package dev.mek.cli.context;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.stack.ProgramSettings;
import dev.mek.contracts.wire.InvalidSettingException;
import dev.mek.contracts.wire.KafkaAccess;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka cluster as a context's file has it. What is absent is null; the meaning is that of {@link KafkaAccess}.
 *
 * @param bootstrapServers {@code host:port}, several with commas
 * @param security PLAINTEXT, SSL or SASL_SSL
 * @param ca PEM file, as {@code certificate} and {@code privateKey}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContextKafka(
        @Nullable String bootstrapServers,
        @Nullable String security,
        @Nullable String ca,
        @Nullable String certificate,
        @Nullable String privateKey,
        @Nullable String saslMechanism,
        @Nullable String username,
        @Nullable SecretReference password,
        @Nullable String topicPrefix,
        @Nullable String groupPrefix) {

    static final ContextKafka NONE = new ContextKafka(null, null, null, null, null, null, null, null, null, null);

    /** Where it is not said, it follows from what else is. */
    public String protocol() {
        if (security != null) {
            return security;
        }
        if (username != null) {
            return "SASL_SSL";
        }
        return ca != null || certificate != null ? "SSL" : "PLAINTEXT";
    }

    public boolean saysNothing() {
        return equals(NONE);
    }

    /** For the programs, which read the environment: secrets by reference. */
    public ProgramSettings settings() {
        return ProgramSettings.NONE
                .with("KAFKA_BROKERS", bootstrapServers)
                .with("KAFKA_SECURITY_PROTOCOL", protocol())
                .with("KAFKA_CA_PATH", ca)
                .with("KAFKA_CERTIFICATE_PATH", certificate)
                .with("KAFKA_PRIVATE_KEY_PATH", privateKey)
                .with("KAFKA_SASL_MECHANISM", saslMechanism)
                .with("KAFKA_USERNAME", username)
                .with("KAFKA_TOPIC_PREFIX", topicPrefix)
                .with("KAFKA_GROUP_PREFIX", groupPrefix)
                .and(References.setting("KAFKA_PASSWORD", password));
    }

    /**
     * How to get in.
     *
     * @throws UsageError naming what cannot be used
     */
    public KafkaAccess access(Map<String, String> variables) {
        try {
            return KafkaAccess.fromEnvironment(settings().resolved(variables));
        } catch (InvalidSettingException wrong) {
            throw new UsageError(String.valueOf(wrong.getMessage()));
        }
    }
}
