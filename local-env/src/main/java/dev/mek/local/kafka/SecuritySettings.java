package dev.mek.local.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A node's listeners and how they are guarded, in Kafka's words. Those that begin with {@code mek.} are for our own Main. */
final class SecuritySettings {
    private static final String CLIENTS = "CLIENTS";
    private static final String INSIDE = "INSIDE";
    private static final String CONTROLLER = "CONTROLLER";
    private static final String OF_CLIENTS = "listener.name.clients.";
    /** What the client in the broker's JVM gets, which creates the topics. */
    private static final String OWN_CLIENT = "mek.client.";

    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule required;";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private SecuritySettings() {}

    static Map<String, String> of(BrokerSecurity security, KafkaPorts ports) {
        Map<String, String> settings = new HashMap<>();
        settings.put("controller.listener.names", CONTROLLER);
        if (security instanceof BrokerSecurity.Behind behind) {
            settings.putAll(guard(behind.front()));
            settings.putAll(listeners(behind.front(), ports, Map.of(INSIDE, behind.insidePort()), INSIDE));
            settings.put(OWN_CLIENT + "bootstrap.servers", "127.0.0.1:" + behind.insidePort());
            settings.putAll(behind.settings());
        } else {
            settings.putAll(guard(security));
            settings.putAll(listeners(security, ports, Map.of(), CLIENTS));
            settings.putAll(ownClient(security));
            settings.put(OWN_CLIENT + "bootstrap.servers", "127.0.0.1:" + ports.clients());
        }
        return settings;
    }

    private static Map<String, String> listeners(
            BrokerSecurity front, KafkaPorts ports, Map<String, Integer> more, String interBroker) {
        Map<String, Integer> open = new TreeMap<>(more);
        open.put(CLIENTS, ports.clients());
        Map<String, Integer> all = new TreeMap<>(open);
        all.put(CONTROLLER, ports.controller());
        return Map.of(
                "listeners",
                addresses(all),
                "advertised.listeners",
                addresses(open),
                "listener.security.protocol.map",
                all.keySet().stream()
                        .map(name -> name + ":" + (name.equals(CLIENTS) ? protocol(front) : "PLAINTEXT"))
                        .collect(Collectors.joining(",")),
                "inter.broker.listener.name",
                interBroker);
    }

    private static String addresses(Map<String, Integer> listeners) {
        return listeners.entrySet().stream()
                .map(listener -> listener.getKey() + "://127.0.0.1:" + listener.getValue())
                .collect(Collectors.joining(","));
    }

    private static String protocol(BrokerSecurity front) {
        return switch (front) {
            case BrokerSecurity.Plaintext plaintext -> "PLAINTEXT";
            case BrokerSecurity.MutualTls tls -> "SSL";
            case BrokerSecurity.SaslTls sasl -> "SASL_SSL";
            case BrokerSecurity.Behind behind -> protocol(behind.front());
        };
    }

    /** What the clients' listener asks of them. */
    private static Map<String, String> guard(BrokerSecurity front) {
        return switch (front) {
            case BrokerSecurity.Plaintext plaintext -> Map.of();
            case BrokerSecurity.MutualTls tls -> {
                Map<String, String> settings = new HashMap<>(stores(OF_CLIENTS, tls));
                settings.put(OF_CLIENTS + "ssl.client.auth", "required");
                yield settings;
            }
            case BrokerSecurity.SaslTls sasl ->
                Map.of(
                        OF_CLIENTS + "ssl.keystore.type",
                        "PEM",
                        OF_CLIENTS + "ssl.keystore.location",
                        sasl.keyStore().toString(),
                        OF_CLIENTS + "sasl.enabled.mechanisms",
                        "SCRAM-SHA-256,SCRAM-SHA-512,PLAIN",
                        OF_CLIENTS + "scram-sha-256.sasl.jaas.config",
                        SCRAM,
                        OF_CLIENTS + "scram-sha-512.sasl.jaas.config",
                        SCRAM,
                        OF_CLIENTS + "plain.sasl.jaas.config",
                        plain(sasl.passwords()),
                        "mek.scram",
                        scram(sasl.passwords()));
            case BrokerSecurity.Behind behind -> guard(behind.front());
        };
    }

    private static Map<String, String> ownClient(BrokerSecurity security) {
        if (security instanceof BrokerSecurity.MutualTls tls) {
            Map<String, String> settings = new HashMap<>(stores(OWN_CLIENT, tls));
            settings.put(OWN_CLIENT + "security.protocol", "SSL");
            return settings;
        }
        return Map.of();
    }

    private static Map<String, String> stores(String prefix, BrokerSecurity.MutualTls tls) {
        return Map.of(
                prefix + "ssl.keystore.type",
                "PEM",
                prefix + "ssl.keystore.location",
                tls.keyStore().toString(),
                prefix + "ssl.truststore.type",
                "PEM",
                prefix + "ssl.truststore.location",
                tls.trustStore().toString());
    }

    private static String plain(Map<String, String> passwords) {
        return PLAIN
                + new TreeMap<>(passwords)
                        .entrySet().stream()
                                .map(user -> " user_" + user.getKey() + "=\"" + user.getValue() + "\"")
                                .collect(Collectors.joining())
                + ";";
    }

    /** As Kafka's formatter takes them, parted by blanks. */
    private static String scram(Map<String, String> passwords) {
        return new TreeMap<>(passwords)
                .entrySet().stream()
                        .map(user -> "[name=" + user.getKey() + ",password=" + user.getValue() + "]")
                        .map(user -> "SCRAM-SHA-256=" + user + " SCRAM-SHA-512=" + user)
                        .collect(Collectors.joining(" "));
    }
}
