package dev.mek.cli.context;

import dev.mek.cli.http.ServiceLogin;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.KafkaOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.option.StackOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.stack.Stack;
import dev.mek.contracts.tls.PemTls;
import dev.mek.contracts.wire.InvalidSettingException;
import dev.mek.contracts.wire.KafkaAccess;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From what was said on the command line to where it leads. */
public final class Reach {

    private static final String BROKERS = "KAFKA_BROKERS";

    private Reach() {}

    /** The stack that is meant: under the name given, else under that of the context. */
    public static Stack stack(Environment environment, StackOption option) {
        String name = option.given()
                .orElseGet(() -> Selection.of(environment, option) instanceof Selection.InContext in
                        ? in.context().name()
                        : option.name());
        return new Stack(name, environment.variables());
    }

    /**
     * The Kafka that is meant.
     *
     * @throws UsageError when what is said of it cannot be used
     */
    public static KafkaAccess kafka(Environment environment, KafkaOption option) {
        if (option.brokers().isPresent()) {
            return fromVariables(environment, Map.of(BROKERS, option.brokers().get()));
        }
        Selection selection = Selection.of(environment, option.where());
        if (selection instanceof Selection.InContext in && in.context().kafka() != null) {
            return in.context().kafka().access(environment.variables());
        }
        return selection instanceof Selection.Unsaid
                        && environment.variable(BROKERS).isPresent()
                ? fromVariables(environment, Map.of())
                : stack(environment, option.where()).kafka();
    }

    /**
     * The service that is meant.
     *
     * @throws UsageError when what is said of it cannot be used
     */
    public static ServicePlace service(Environment environment, ServiceOption option) {
        Map<String, String> variables = environment.variables();
        ServiceLogin ours = login(
                environment.variable("BOOKINGS_HTTP_TOKEN").orElse(null),
                option.ca().orElse(null));
        if (option.url().isPresent()) {
            return at(option.url().get(), ours);
        }
        Selection selection = Selection.of(environment, option.where());
        if (selection instanceof Selection.InContext in) {
            ContextService service = in.context().service();
            if (service != null && service.url() != null) {
                SecretReference token = service.token();
                // The environment's token is another service's: it stays here.
                return at(
                        URI.create(service.url()),
                        login(
                                token == null ? null : token.read(variables),
                                option.ca().orElse(service.ca() == null ? null : Path.of(service.ca()))));
            }
        }
        Optional<URI> said = environment.variable("BOOKINGS_URL").map(ServiceOption::address);
        return selection instanceof Selection.Unsaid && said.isPresent()
                ? at(said.get(), ours)
                : new ServicePlace(() -> stack(environment, option.where()).service(), ours);
    }

    private static ServicePlace at(URI address, ServiceLogin login) {
        return new ServicePlace(() -> address, login);
    }

    private static ServiceLogin login(@Nullable String token, @Nullable Path ca) {
        try {
            return ca == null ? ServiceLogin.by(token) : ServiceLogin.by(token, PemTls.of(ca, null));
        } catch (IllegalArgumentException unusable) {
            throw new UsageError(String.valueOf(unusable.getMessage()));
        }
    }

    private static KafkaAccess fromVariables(Environment environment, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(environment.variables());
        settings.putAll(more);
        try {
            return KafkaAccess.fromEnvironment(settings);
        } catch (InvalidSettingException wrong) {
            throw new UsageError(String.valueOf(wrong.getMessage()));
        }
    }
}
