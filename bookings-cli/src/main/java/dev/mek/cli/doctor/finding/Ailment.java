package dev.mek.cli.doctor.finding;

import java.util.Locale;

/**
 * All that the doctor can find: by a stable id, in a sentence, with what mends it. Within a layer the order is that of the
 * causes. {@code docs/doctor.md} is this table.
 */
public enum Ailment {
    SETTING_UNUSABLE(Layer.SETTINGS, "A setting cannot be used.", "Set it as the evidence says."),

    FILE_UNREADABLE(
            Layer.FILES,
            "A file that is named cannot be read.",
            "Name the right path, or be allowed to: ls -l {subject}"),
    FILE_WITHOUT_CERTIFICATE(
            Layer.FILES,
            "The file holds no certificate in PEM.",
            "Name the file with BEGIN CERTIFICATE; a binary one is converted by: openssl x509 -inform der -in {subject} -out {subject}.pem"),
    FILE_WITHOUT_KEY(Layer.FILES, "The file holds no private key in PEM.", "Name the file with BEGIN PRIVATE KEY."),
    KEY_PKCS1(
            Layer.FILES,
            "The private key has the old format (PKCS#1, SEC 1), which Kafka's clients do not read.",
            "Convert it and name the new file: openssl pkcs8 -topk8 -nocrypt -in {subject} -out {subject}.pkcs8"),
    KEY_ENCRYPTED(
            Layer.FILES,
            "The private key is encrypted.",
            "Take the encryption off and name the new file: (umask 077; openssl pkcs8 -topk8 -nocrypt -in {subject} -out {subject}.plain)"),
    KEY_OF_ANOTHER_CERTIFICATE(
            Layer.FILES,
            "The private key does not belong to the certificate.",
            "Name the two files that were handed out together."),
    CLIENT_CERTIFICATE_EXPIRED(
            Layer.FILES, "The client's certificate has expired.", "Have a new one made, key and certificate."),
    CLIENT_CERTIFICATE_NOT_YET_VALID(
            Layer.FILES,
            "The client's certificate does not hold yet.",
            "Look at this machine's clock; if it is right, have a new certificate made."),

    JDK_TOO_OLD(Layer.MACHINE, "The JDK is too old.", "Install a JDK 25 and point JAVA_HOME at it."),
    DISK_FULL(
            Layer.MACHINE,
            "The disk of the stacks' folder is nearly full.",
            "Make room ('bookings down --wipe' deletes a stack's data), or set BOOKINGS_HOME to a folder on another disk."),
    PORT_TAKEN(
            Layer.MACHINE,
            "Somebody else listens on a port that is wanted.",
            "End that program (ss -ltnp shows which it is), or name another port."),
    DOCKER_SILENT(
            Layer.MACHINE,
            "No Docker engine answers where one is said to be.",
            "Start it or correct DOCKER_HOST; '--backend embedded' needs none."),
    PART_FAILED(
            Layer.MACHINE,
            "A part of the stack does not run.",
            "'bookings logs {subject}' shows why; 'bookings restart {subject}' starts it again."),
    CLOCK_SKEWED(
            Layer.MACHINE,
            "Two clocks differ.",
            "Compare both with a third one, and let the wrong one follow a time server (timedatectl set-ntp true)."),

    NAME_UNKNOWN(
            Layer.NAME, "The host name is not known.", "Correct the name, or the name server: getent hosts {host}"),

    PORT_CLOSED(
            Layer.CONNECTION,
            "Nothing listens at the address.",
            "Start what should listen there, or correct host and port."),
    NO_ANSWER(
            Layer.CONNECTION,
            "No connection comes about, and nobody refuses it.",
            "Look for a firewall, an allow-list of addresses or a VPN on the way to {subject}."),
    TOO_SLOW(
            Layer.CONNECTION,
            "It did not come to an end in time.",
            "Try again; if it stays, look at what it was doing."),
    PLAINTEXT_ON_TLS_PORT(
            Layer.CONNECTION,
            "The port wants TLS, and the client is set to speak in the clear.",
            "Set the protocol to SSL or SASL_SSL, with ca.pem (KAFKA_CA_PATH)."),
    TLS_ON_PLAINTEXT_PORT(
            Layer.CONNECTION,
            "The port speaks in the clear, and the client is set to TLS.",
            "Name the cluster's TLS port, or set the protocol to PLAINTEXT if that is meant."),
    NO_KAFKA_THERE(Layer.CONNECTION, "Something else than Kafka listens at the address.", "Correct the port."),
    SILENT(
            Layer.CONNECTION,
            "It takes the connection and then says nothing.",
            "See whether the server hangs or is paused, or something on the way swallows its words."),

    TLS_REFUSED(Layer.TLS, "The TLS handshake is refused.", "Compare TLS versions and ciphers of both ends."),
    CERTIFICATE_EXPIRED(
            Layer.TLS,
            "The server's certificate has expired.",
            "The server needs a new one. If it is new: look at this machine's clock."),
    CERTIFICATE_NOT_YET_VALID(
            Layer.TLS,
            "The server's certificate does not hold yet.",
            "Look at this machine's clock; if it is right, the server needs another certificate."),
    WRONG_AUTHORITY(
            Layer.TLS,
            "The server's certificate was signed by another authority than the one that is trusted.",
            "Fetch ca.pem anew from who runs the server; if an authority in between is missing, the server has to send it along."),
    AUTHORITY_NOT_GIVEN(
            Layer.TLS,
            "No authority is given, and this machine does not know the one that signed.",
            "Name ca.pem (KAFKA_CA_PATH, or the context's ca)."),
    CERTIFICATE_OF_ANOTHER_HOST(
            Layer.TLS,
            "The server's certificate is for other names than the one it was reached by.",
            "Use one of the names in it, or have the certificate made for this one too."),
    CERTIFICATE_NOT_FOR_SERVERS(
            Layer.TLS,
            "The server's certificate may not be used by a server.",
            "The server needs one with the purpose serverAuth."),
    CERTIFICATE_DISTRUSTED(
            Layer.TLS,
            "The server's certificate is not trusted for another reason.",
            "See the evidence; weak keys and signatures are not accepted any more."),
    CLIENT_CERTIFICATE_MISSING(
            Layer.TLS,
            "The server wants a certificate of its clients, and none is given.",
            "Name service.cert and service.key (KAFKA_CERTIFICATE_PATH, KAFKA_PRIVATE_KEY_PATH)."),
    CLIENT_CERTIFICATE_REFUSED(
            Layer.TLS,
            "The server does not accept the client's certificate.",
            "Have one made by an authority that the server trusts, and see that it is not revoked."),

    LOGIN_UNWANTED(
            Layer.LOGIN,
            "The client is set to log in, and the port takes no logins.",
            "Name the cluster's SASL port, or use certificates instead of user and password."),
    LOGIN_WANTED(
            Layer.LOGIN,
            "The port wants a login, and the client is set to none.",
            "Set SASL_SSL with user and password (KAFKA_USERNAME, KAFKA_PASSWORD_FILE), or name the port for certificates."),
    MECHANISM_NOT_ENABLED(
            Layer.LOGIN,
            "The cluster does not offer the mechanism of the login.",
            "Set KAFKA_SASL_MECHANISM to one that it offers."),
    USER_UNKNOWN(
            Layer.LOGIN,
            "The cluster does not know the user.",
            "Correct the user name, or have the user made, for this mechanism."),
    PASSWORD_WRONG(Layer.LOGIN, "The password is wrong.", "Fetch the user's password anew."),
    LOGIN_REFUSED(Layer.LOGIN, "User or password is wrong.", "Compare both with what was handed out."),

    CLUSTER_SILENT(
            Layer.CLUSTER,
            "The cluster lets us in and does not answer.",
            "Look at the brokers: are they up, do they have a controller?"),
    ADVERTISED_NAME_UNKNOWN(
            Layer.CLUSTER,
            "The cluster sends its clients to a name that is not known here.",
            "Let advertised.listeners name a host that clients can resolve."),
    ADVERTISED_UNREACHABLE(
            Layer.CLUSTER,
            "The cluster sends its clients to an address that cannot be reached from here.",
            "Let advertised.listeners name an address that clients reach, or open the way to it."),

    TOPIC_MISSING(
            Layer.TOPICS,
            "A topic is missing.",
            "Have it made as the catalogue has it, and see that KAFKA_TOPIC_PREFIX is the one that is meant."),
    TOPIC_WITHOUT_LEADER(
            Layer.TOPICS, "Partitions of a topic have no leader.", "See which of the cluster's brokers is down."),
    TOO_FEW_PARTITIONS(
            Layer.TOPICS,
            "A topic has fewer partitions than the catalogue says.",
            "Make it anew while it is empty: adding partitions later moves keys and breaks the order."),
    TOO_MANY_PARTITIONS(
            Layer.TOPICS,
            "A topic has more partitions than the catalogue says.",
            "Make it anew as the catalogue has it, or change the catalogue before the first event."),
    CLEANUP_POLICY_DIFFERS(
            Layer.TOPICS,
            "A topic is cleaned up otherwise than the catalogue says.",
            "kafka-configs --alter --entity-type topics --entity-name {subject} --add-config cleanup.policy=…"),
    RETENTION_TOO_SHORT(
            Layer.TOPICS,
            "A topic forgets earlier than the catalogue says.",
            "kafka-configs --alter --entity-type topics --entity-name {subject} --add-config retention.ms=…"),
    MESSAGES_TOO_SMALL(
            Layer.TOPICS,
            "A topic takes only smaller messages than the catalogue says.",
            "kafka-configs --alter --entity-type topics --entity-name {subject} --add-config max.message.bytes=…"),

    TOPIC_RIGHT_MISSING(
            Layer.RIGHTS,
            "A right on a topic is missing.",
            "Have it granted: kafka-acls --add --allow-principal User:… --operation … --topic {subject}"),
    GROUP_RIGHT_MISSING(
            Layer.RIGHTS,
            "A right on the consumer group is missing.",
            "Have it granted: kafka-acls --add --allow-principal User:… --operation Read --group {subject}"),

    DATABASE_LOGIN_REFUSED(
            Layer.DATABASE,
            "The database does not accept user and password.",
            "Compare both with what was handed out."),
    DATABASE_NOT_ALLOWED(
            Layer.DATABASE,
            "The database does not let this user in from here.",
            "See pg_hba.conf, or the allow-list of who runs it; most want sslmode=require in the URL."),
    DATABASE_MISSING(
            Layer.DATABASE, "The server has no such database.", "Have it made, or correct the end of the JDBC URL."),
    DATABASE_BUSY(
            Layer.DATABASE,
            "The database takes no more connections now.",
            "Wait, or end idle ones; see max_connections."),
    DATABASE_REFUSES(Layer.DATABASE, "The database cannot be used.", "See the evidence."),
    DATABASE_TOO_OLD(
            Layer.DATABASE,
            "This version of PostgreSQL is too old.",
            "Use PostgreSQL 14 or later; 17 and 18 are tested."),
    DATABASE_READ_ONLY(Layer.DATABASE, "The database only lets read.", "Name the primary, not a standby."),
    DATABASE_RIGHT_MISSING(
            Layer.DATABASE,
            "A right in the database is missing.",
            "Have its owner grant what the evidence names, to the service's user."),
    DATABASE_EXTENSION_MISSING(
            Layer.DATABASE,
            "The extension btree_gist cannot be had.",
            "Install PostgreSQL's contrib package on the server."),
    SCHEMA_BROKEN(
            Layer.DATABASE,
            "A migration of the schema has failed.",
            "See the service's log, mend it, and delete the failed line of flyway_schema_history."),
    SCHEMA_TOO_NEW(
            Layer.DATABASE, "The schema is of a later version than this one.", "Use the service of that version."),

    SERVICE_REFUSES(
            Layer.SERVICE,
            "The service refuses to answer.",
            "Give the token (BOOKINGS_HTTP_TOKEN), and ask by a name that it is told to go by (BOOKINGS_HTTP_HOSTS)."),
    NO_SERVICE_THERE(Layer.SERVICE, "Something else than the service answers at the address.", "Correct the URL."),
    SERVICE_NOT_READY(
            Layer.SERVICE, "The service runs and is not ready.", "See the checks in the evidence, and its log."),
    SERVICE_DEGRADED(Layer.SERVICE, "The service works in part.", "See the checks in the evidence, and its log."),

    EVENTS_WAIT(Layer.WORK, "Events wait for their publication.", "See 'Events wait' in docs/operations.md."),
    CONSUMER_LAGS(
            Layer.WORK,
            "The service is behind with what others have published.",
            "See 'The inbox stands' in docs/operations.md."),
    LOOK_BROKEN(
            Layer.WORK,
            "The doctor itself has failed at a look.",
            "Tell us, with the evidence; all else was looked at."),
    DEAD_LETTERS_WAIT(
            Layer.WORK, "There are dead letters.", "'bookings dead-letters list' shows them; redrive or discard them.");

    private final Layer layer;
    private final String what;
    private final String mend;

    Ailment(Layer layer, String what, String mend) {
        this.layer = layer;
        this.what = what;
        this.mend = mend;
    }

    /** By which scripts know it: it never changes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Layer layer() {
        return layer;
    }

    /** One sentence. */
    public String what() {
        return what;
    }

    /** What mends it; {@code {subject}} and {@code {host}} stand for the finding's own. */
    public String mend() {
        return mend;
    }
}
