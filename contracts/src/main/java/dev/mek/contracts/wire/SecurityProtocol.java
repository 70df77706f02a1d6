package dev.mek.contracts.wire;

/** How a connection to Kafka is secured; the names are Kafka's own. */
public enum SecurityProtocol {
    /** In the clear: for this machine only. */
    PLAINTEXT,
    /** TLS, with a client certificate where one is given. */
    SSL,
    /** TLS and a user name with password. */
    SASL_SSL
}
