package dev.mek.contracts.wire;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a Kafka cluster, and under which prefix. Checks itself; its text never shows a secret. Immutable.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param caPath PEM file of the authorities to trust; null for the platform's own
 * @param certificatePath PEM file of the client certificate, null for none; goes with {@code privateKeyPath}
 * @param privateKeyPath PEM file of its key in PKCS#8, not encrypted
 * @param sasl who logs in; with SASL_SSL and only then
 * @param topicPrefix stands before every topic name; may be empty
 * @param groupPrefix stands before every consumer group; may be empty
 */
public record KafkaAccess(
        String bootstrapServers,
        SecurityProtocol protocol,
        @Nullable Path caPath,
        @Nullable Path certificatePath,
        @Nullable Path privateKeyPath,
        @Nullable SaslLogin sasl,
        String topicPrefix,
        String groupPrefix) {

    static final String BROKERS_ACCEPTED = "host:port, several separated by commas";

    private static final Pattern BROKER = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+):(?<port>[0-9]{1,5})");

    /** Of the 249 characters that a topic name may have, 64 are left to the prefix. */
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]{0,64}");

    public KafkaAccess {
        bootstrapServers = bootstrapServers.replace(" ", "");
        checkBrokers(bootstrapServers);
        checkTls(protocol, caPath, certificatePath, privateKeyPath);
        checkSasl(protocol, sasl);
        checkPrefix(KafkaEnvironment.TOPIC_PREFIX, topicPrefix);
        checkPrefix(KafkaEnvironment.GROUP_PREFIX, groupPrefix);
    }

    /** A cluster on this machine, in the clear, without prefixes. */
    public static KafkaAccess plaintext(String bootstrapServers) {
        return new KafkaAccess(bootstrapServers, SecurityProtocol.PLAINTEXT, null, null, null, null, "", "");
    }

    /**
     * Reads the keys {@code KAFKA_BROKERS}, {@code KAFKA_SECURITY_PROTOCOL}, {@code KAFKA_CA_PATH},
     * {@code KAFKA_CERTIFICATE_PATH}, {@code KAFKA_PRIVATE_KEY_PATH}, {@code KAFKA_SASL_MECHANISM},
     * {@code KAFKA_USERNAME}, {@code KAFKA_PASSWORD} or {@code KAFKA_PASSWORD_FILE}, {@code KAFKA_TOPIC_PREFIX},
     * {@code KAFKA_GROUP_PREFIX}. Only the brokers are needed; without a protocol it is SASL_SSL with a user name, SSL with
     * a certificate or authority, else PLAINTEXT; without a mechanism it is SCRAM-SHA-256.
     *
     * @throws InvalidSettingException naming the key, its value and what is accepted
     */
    public static KafkaAccess fromEnvironment(Map<String, String> environment) {
        return new KafkaEnvironment(environment).read();
    }

    /** The same cluster under other prefixes. */
    public KafkaAccess withPrefixes(String topics, String groups) {
        return new KafkaAccess(
                bootstrapServers, protocol, caPath, certificatePath, privateKeyPath, sasl, topics, groups);
    }

    /** The cluster's name for a topic of the catalogue. */
    public String topic(String name) {
        return topicPrefix + name;
    }

    /** The cluster's name for a consumer group. */
    public String group(String name) {
        return groupPrefix + name;
    }

    /**
     * The properties that every client (producer, consumer, admin) of this cluster needs, secrets included. The PEM files
     * are read anew, so that a new client gets a renewed certificate.
     *
     * @return a new map, free to be added to
     */
    public Map<String, Object> clientProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("security.protocol", protocol.name());
        if (caPath != null) {
            properties.put("ssl.truststore.type", "PEM");
            properties.put("ssl.truststore.certificates", PemFile.read(KafkaEnvironment.CA_PATH, caPath));
        }
        if (certificatePath != null && privateKeyPath != null) {
            properties.put("ssl.keystore.type", "PEM");
            properties.put(
                    "ssl.keystore.certificate.chain", PemFile.read(KafkaEnvironment.CERTIFICATE_PATH, certificatePath));
            properties.put("ssl.keystore.key", PemFile.read(KafkaEnvironment.PRIVATE_KEY_PATH, privateKeyPath));
        }
        if (sasl != null) {
            properties.put("sasl.mechanism", sasl.mechanism());
            properties.put("sasl.jaas.config", sasl.jaas());
        }
        return properties;
    }

    private static void checkBrokers(String servers) {
        for (String server : servers.split(",", -1)) {
            var matcher = BROKER.matcher(server);
            if (!matcher.matches() || outOfRange(Integer.parseInt(matcher.group("port")))) {
                throw new InvalidSettingException(
                        KafkaEnvironment.BROKERS, "was \"" + servers + "\"", BROKERS_ACCEPTED);
            }
        }
    }

    private static boolean outOfRange(int port) {
        return port < 1 || port > 65_535;
    }

    private static void checkTls(
            SecurityProtocol protocol, @Nullable Path ca, @Nullable Path certificate, @Nullable Path privateKey) {
        if (protocol == SecurityProtocol.PLAINTEXT && (ca != null || certificate != null || privateKey != null)) {
            throw new InvalidSettingException(
                    KafkaEnvironment.SECURITY_PROTOCOL,
                    "was \"PLAINTEXT\", yet PEM files are given",
                    "SSL or SASL_SSL with PEM files");
        }
        if (certificate == null && privateKey != null) {
            throw new InvalidSettingException(
                    KafkaEnvironment.CERTIFICATE_PATH, "is missing", "the certificate that goes with the private key");
        }
        if (certificate != null && privateKey == null) {
            throw new InvalidSettingException(
                    KafkaEnvironment.PRIVATE_KEY_PATH, "is missing", "the key that goes with the certificate");
        }
        if (ca != null) {
            PemFile.checkCertificates(KafkaEnvironment.CA_PATH, ca);
        }
        if (certificate != null && privateKey != null) {
            PemFile.checkCertificates(KafkaEnvironment.CERTIFICATE_PATH, certificate);
            PemFile.checkPrivateKey(KafkaEnvironment.PRIVATE_KEY_PATH, privateKey);
        }
    }

    private static void checkSasl(SecurityProtocol protocol, @Nullable SaslLogin sasl) {
        if (protocol == SecurityProtocol.SASL_SSL && sasl == null) {
            throw new InvalidSettingException(
                    KafkaEnvironment.USERNAME, "is missing", "the name to log in with, as the protocol is SASL_SSL");
        }
        if (protocol != SecurityProtocol.SASL_SSL && sasl != null) {
            throw new InvalidSettingException(
                    KafkaEnvironment.SECURITY_PROTOCOL,
                    "was \"" + protocol + "\", yet a user name is given",
                    "SASL_SSL with a user name");
        }
    }

    private static void checkPrefix(String key, String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new InvalidSettingException(
                    key, "was \"" + prefix + "\"", "up to 64 of letters, digits, dot, hyphen, underscore");
        }
    }
}
