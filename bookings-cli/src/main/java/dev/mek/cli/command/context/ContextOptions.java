package dev.mek.cli.command.context;

import dev.mek.cli.context.Context;
import dev.mek.cli.context.ContextDatabase;
import dev.mek.cli.context.ContextKafka;
import dev.mek.cli.context.ContextService;
import dev.mek.cli.context.SecretReference;
import dev.mek.cli.option.UsageError;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a context may say. */
@Command
final class ContextOptions {

    private static final String A_SECRET = " Where it is: file:PATH or env:NAME, never itself.";

    @Option(names = "--brokers", paramLabel = "HOST:PORT", description = "Kafka's addresses, several with commas.")
    @Nullable
    String brokers;

    @Option(
            names = "--security",
            paramLabel = "PROTOCOL",
            description = "PLAINTEXT, SSL or SASL_SSL (default: what the other options are for).")
    @Nullable
    String security;

    @Option(
            names = "--certificates",
            paramLabel = "FOLDER",
            description = "Folder with ca.pem, service.cert and service.key, as Aiven hands them out.")
    @Nullable
    Path certificates;

    @Option(names = "--ca", paramLabel = "FILE", description = "PEM file of the authorities to trust.")
    @Nullable
    Path ca;

    @Option(names = "--certificate", paramLabel = "FILE", description = "PEM file of the client's certificate.")
    @Nullable
    Path certificate;

    @Option(names = "--private-key", paramLabel = "FILE", description = "PEM file of its key, in PKCS#8.")
    @Nullable
    Path privateKey;

    @Option(
            names = "--sasl-mechanism",
            paramLabel = "NAME",
            description = "SCRAM-SHA-256 (the default with a user name), SCRAM-SHA-512 or PLAIN.")
    @Nullable
    String saslMechanism;

    @Option(names = "--username", paramLabel = "NAME", description = "Who logs in at Kafka, with SASL_SSL.")
    @Nullable
    String username;

    @Option(names = "--password", paramLabel = "REFERENCE", description = "Kafka's password." + A_SECRET)
    @Nullable
    String password;

    @Option(names = "--topic-prefix", paramLabel = "TEXT", description = "What stands before each topic's name.")
    @Nullable
    String topicPrefix;

    @Option(
            names = "--group-prefix",
            paramLabel = "TEXT",
            description = "What stands before each consumer group's name.")
    @Nullable
    String groupPrefix;

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            description = "The service's database, without a password (default: 'up' brings one up beside it).")
    @Nullable
    String jdbcUrl;

    @Option(names = "--database-user", paramLabel = "NAME", description = "Who logs in there.")
    @Nullable
    String databaseUser;

    @Option(
            names = "--database-password",
            paramLabel = "REFERENCE",
            description = "The database's password." + A_SECRET)
    @Nullable
    String databasePassword;

    @Option(names = "--service-url", paramLabel = "URL", description = "A service that runs already.")
    @Nullable
    String serviceUrl;

    @Option(names = "--service-token", paramLabel = "REFERENCE", description = "The token it asks for." + A_SECRET)
    @Nullable
    String serviceToken;

    @Option(names = "--service-ca", paramLabel = "FILE", description = "PEM file of the authority that signed it.")
    @Nullable
    Path serviceCa;

    /**
     * What was said; where nothing was, what the variables say.
     *
     * @param variables none for what was said alone
     */
    Context context(String name, Map<String, String> variables) {
        Context context = new Context(name, kafka(variables), database(variables), service(variables));
        if (context.kafka() == null && context.database() == null && context.service() == null) {
            throw new UsageError("a context says where Kafka, a database or a service is; --brokers, --jdbc-url or"
                    + " --service-url is needed"
                    + (variables.isEmpty() ? "" : ", or KAFKA_BROKERS in the environment"));
        }
        return context;
    }

    private @Nullable ContextKafka kafka(Map<String, String> variables) {
        ContextKafka kafka = new ContextKafka(
                text(brokers, "KAFKA_BROKERS", variables),
                text(security, "KAFKA_SECURITY_PROTOCOL", variables),
                file(ca, "ca.pem", "KAFKA_CA_PATH", variables),
                file(certificate, "service.cert", "KAFKA_CERTIFICATE_PATH", variables),
                file(privateKey, "service.key", "KAFKA_PRIVATE_KEY_PATH", variables),
                text(saslMechanism, "KAFKA_SASL_MECHANISM", variables),
                text(username, "KAFKA_USERNAME", variables),
                secret("--password", password, "KAFKA_PASSWORD", variables),
                text(topicPrefix, "KAFKA_TOPIC_PREFIX", variables),
                text(groupPrefix, "KAFKA_GROUP_PREFIX", variables));
        return kafka.saysNothing() ? null : kafka;
    }

    private @Nullable ContextDatabase database(Map<String, String> variables) {
        return checked(() -> {
            ContextDatabase database = new ContextDatabase(
                    text(jdbcUrl, "BOOKINGS_DATABASE_URL", variables),
                    text(databaseUser, "BOOKINGS_DATABASE_USER", variables),
                    secret("--database-password", databasePassword, "BOOKINGS_DATABASE_PASSWORD", variables));
            if (database.url() == null && (database.user() != null || database.password() != null)) {
                throw new UsageError("--jdbc-url is missing: whose user is it?");
            }
            return database.url() == null ? null : database;
        });
    }

    private @Nullable ContextService service(Map<String, String> variables) {
        return checked(() -> {
            ContextService service = new ContextService(
                    text(serviceUrl, "BOOKINGS_URL", variables),
                    secret("--service-token", serviceToken, "BOOKINGS_HTTP_TOKEN", variables),
                    serviceCa == null ? null : absolute(serviceCa));
            return service.url() == null ? null : service;
        });
    }

    private static <T> @Nullable T checked(Supplier<@Nullable T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException refused) {
            throw new UsageError(String.valueOf(refused.getMessage()));
        }
    }

    private static @Nullable String text(@Nullable String said, String key, Map<String, String> variables) {
        return Stream.of(Optional.ofNullable(said), Optional.ofNullable(variables.get(key)))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String file(@Nullable Path said, String inFolder, String key, Map<String, String> variables) {
        Path path = said == null && certificates != null ? certificates.resolve(inFolder) : said;
        String found = text(path == null ? null : path.toString(), key, variables);
        return found == null ? null : absolute(Path.of(found));
    }

    private static @Nullable SecretReference secret(
            String option, @Nullable String said, String key, Map<String, String> variables) {
        try {
            if (said != null) {
                return SecretReference.parse(said);
            }
        } catch (IllegalArgumentException refused) {
            throw new UsageError(option + ": " + refused.getMessage());
        }
        String file = text(null, key + "_FILE", variables);
        if (file != null) {
            return SecretReference.parse("file:" + file);
        }
        return text(null, key, variables) == null ? null : SecretReference.parse("env:" + key);
    }

    private static String absolute(Path path) {
        return Objects.requireNonNull(path).toAbsolutePath().normalize().toString();
    }
}
