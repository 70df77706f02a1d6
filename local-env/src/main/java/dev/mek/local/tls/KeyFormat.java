package dev.mek.local.tls;

/** How a private key is written into its file. */
public sealed interface KeyFormat {
    /** {@code BEGIN PRIVATE KEY} (RFC 5208): what Kafka's clients read. */
    record Pkcs8() implements KeyFormat {}

    /** {@code BEGIN RSA PRIVATE KEY} (RFC 8017, A.1.2) or {@code BEGIN EC PRIVATE KEY} (RFC 5915): what OpenSSL once wrote. */
    record Pkcs1() implements KeyFormat {}

    /** {@code BEGIN ENCRYPTED PRIVATE KEY} (RFC 8018). */
    record Encrypted(String password) implements KeyFormat {
        @Override
        public String toString() {
            return "Encrypted";
        }
    }
}
