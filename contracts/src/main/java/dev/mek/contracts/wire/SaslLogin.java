package dev.mek.contracts.wire;

import java.util.Locale;
import java.util.Map;

/**
 * Who logs in over SASL. Its text never shows the password.
 *
 * @param mechanism one of {@link #MECHANISMS}
 */
public record SaslLogin(String mechanism, String username, String password) {

    /** Mechanism to login module of the Kafka client. */
    static final Map<String, String> MECHANISMS = Map.of(
            "PLAIN", "org.apache.kafka.common.security.plain.PlainLoginModule",
            "SCRAM-SHA-256", "org.apache.kafka.common.security.scram.ScramLoginModule",
            "SCRAM-SHA-512", "org.apache.kafka.common.security.scram.ScramLoginModule");

    public SaslLogin {
        mechanism = mechanism.toUpperCase(Locale.ROOT);
        if (!MECHANISMS.containsKey(mechanism)) {
            throw new InvalidSettingException(
                    KafkaEnvironment.SASL_MECHANISM,
                    "was \"" + mechanism + "\"",
                    String.join(", ", MECHANISMS.keySet().stream().sorted().toList()));
        }
        if (username.isEmpty()) {
            throw new InvalidSettingException(KafkaEnvironment.USERNAME, "is empty", "the name to log in with");
        }
        checkOneLine(KafkaEnvironment.USERNAME, username);
        checkOneLine(KafkaEnvironment.PASSWORD, password);
        if (password.isEmpty()) {
            throw new InvalidSettingException(
                    KafkaEnvironment.PASSWORD,
                    "is empty",
                    "the password, or its file in " + KafkaEnvironment.PASSWORD + "_FILE");
        }
    }

    /** The client's JAAS configuration; holds the password. */
    String jaas() {
        return MECHANISMS.get(mechanism) + " required username=\"" + quoted(username) + "\" password=\""
                + quoted(password) + "\";";
    }

    /** The client's configuration format has no escape for a line end. */
    private static void checkOneLine(String key, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSettingException(key, "holds a line end or another control character", "one line of text");
        }
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Override
    public String toString() {
        return "SaslLogin[mechanism=" + mechanism + ", username=" + username + ", password=***]";
    }
}
