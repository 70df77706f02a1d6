package dev.mek.local.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How clients of a planned Kafka node get in. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = KafkaSecurity.Plaintext.class, name = "plaintext"),
    @JsonSubTypes.Type(value = KafkaSecurity.MutualTls.class, name = "mutual-tls")
})
public sealed interface KafkaSecurity {
    /** Whoever is on this machine. */
    record Plaintext() implements KafkaSecurity {}

    /**
     * Both ends show a certificate of an authority that is made at each start and thrown away. The node then has more values:
     * {@code caPath}, {@code certificatePath}, {@code privateKeyPath}, the PEM files by which a client gets in.
     */
    record MutualTls() implements KafkaSecurity {}
}
