package dev.mek.cli.doctor.target;

import dev.mek.contracts.wire.InvalidSettingException;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.contracts.wire.SecurityProtocol;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cluster as somebody has set it, right or wrong: {@link KafkaAccess} refuses what the doctor has to explain.
 *
 * @param settings by the environment's names, {@code KAFKA_BROKERS} and its kin; secrets among them
 */
public record KafkaTarget(Map<String, String> settings) {

    private static final String SCRAM = "SCRAM-SHA-256";

    public KafkaTarget {
        settings = Map.copyOf(settings);
    }

    /**
     * By the settings as they are.
     *
     * @throws InvalidSettingException naming the one that cannot be used
     */
    public KafkaAccess access() {
        return KafkaAccess.fromEnvironment(settings);
    }

    /** Those addresses that can be read. */
    public List<HostPort> brokers() {
        return Arrays.stream(text("KAFKA_BROKERS").orElse("").split(",", -1))
                .map(HostPort::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** As it is said, else as it follows from what else is given. */
    public SecurityProtocol protocol() {
        Optional<String> said = text("KAFKA_SECURITY_PROTOCOL").map(text -> text.toUpperCase(Locale.ROOT));
        for (SecurityProtocol protocol : SecurityProtocol.values()) {
            if (said.filter(protocol.name()::equals).isPresent()) {
                return protocol;
            }
        }
        if (username().isPresent()) {
            return SecurityProtocol.SASL_SSL;
        }
        return ca().or(this::certificate).isPresent() ? SecurityProtocol.SSL : SecurityProtocol.PLAINTEXT;
    }

    public boolean tls() {
        return protocol() != SecurityProtocol.PLAINTEXT;
    }

    public boolean login() {
        return protocol() == SecurityProtocol.SASL_SSL;
    }

    public Optional<Path> ca() {
        return path("KAFKA_CA_PATH");
    }

    public Optional<Path> certificate() {
        return path("KAFKA_CERTIFICATE_PATH");
    }

    public Optional<Path> privateKey() {
        return path("KAFKA_PRIVATE_KEY_PATH");
    }

    public Optional<String> username() {
        return text("KAFKA_USERNAME");
    }

    public String mechanism() {
        return text("KAFKA_SASL_MECHANISM").orElse(SCRAM).toUpperCase(Locale.ROOT);
    }

    /** Nothing that may ever be shown. */
    Stream<String> secrets() {
        return Stream.concat(
                text("KAFKA_PASSWORD").stream(), path("KAFKA_PASSWORD_FILE").flatMap(Secrets::in).stream());
    }

    /** The same without a client's certificate, which cannot be used. */
    public KafkaTarget anonymous() {
        Map<String, String> fewer = new HashMap<>(settings);
        fewer.put("KAFKA_SECURITY_PROTOCOL", protocol().name());
        fewer.remove("KAFKA_CERTIFICATE_PATH");
        fewer.remove("KAFKA_PRIVATE_KEY_PATH");
        return new KafkaTarget(fewer);
    }

    private Optional<Path> path(String key) {
        try {
            return text(key).map(Path::of);
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(settings.get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public String toString() {
        return "KafkaTarget " + brokers();
    }
}
