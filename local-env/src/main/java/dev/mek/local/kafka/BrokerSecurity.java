package dev.mek.local.kafka;

import java.nio.file.Path;
import java.util.Map;

/** How clients get into a broker. */
public sealed interface BrokerSecurity {

    /** Whoever reaches the port is let in. */
    record Plaintext() implements BrokerSecurity {}

    /**
     * Whoever has a certificate of a trusted authority is let in, as managed clusters have it. The node talks to itself the
     * same way: its certificate must be good for both ends.
     *
     * @param keyStore PEM file with key and certificates of the node
     * @param trustStore PEM file of the authorities
     */
    record MutualTls(Path keyStore, Path trustStore) implements BrokerSecurity {}

    /**
     * Whoever logs in over TLS is let in, by SCRAM-SHA-256, SCRAM-SHA-512 or PLAIN. Only together with {@link Behind}: the
     * node itself has no login. The users of SCRAM are laid down when the data is new.
     *
     * @param keyStore PEM file with key and certificates of the node
     * @param passwords by user name; of letters, digits and hyphens
     */
    record SaslTls(Path keyStore, Map<String, String> passwords) implements BrokerSecurity {
        public SaslTls {
            passwords = Map.copyOf(passwords);
        }

        @Override
        public String toString() {
            return "SaslTls[keyStore=" + keyStore + ", users=" + passwords.keySet() + "]";
        }
    }

    /**
     * Clients get in as {@code front} says, the node itself and who looks after it by another listener, in the clear and on
     * the loopback address. For tests: {@code front} may be one that nobody gets through.
     *
     * @param settings any others of the broker
     */
    record Behind(BrokerSecurity front, int insidePort, Map<String, String> settings) implements BrokerSecurity {
        public Behind {
            settings = Map.copyOf(settings);
        }
    }
}
