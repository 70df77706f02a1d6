package dev.mek.cli.command.doctor;

import dev.mek.cli.context.Context;
import dev.mek.cli.context.ContextService;
import dev.mek.cli.context.Contexts;
import dev.mek.cli.context.Reach;
import dev.mek.cli.context.Selection;
import dev.mek.cli.doctor.target.DatabaseTarget;
import dev.mek.cli.doctor.target.KafkaTarget;
import dev.mek.cli.doctor.target.MachineTarget;
import dev.mek.cli.doctor.target.ServiceTarget;
import dev.mek.cli.doctor.target.Target;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.option.StackOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.stack.Stack;
import dev.mek.cli.stack.Topology;
import dev.mek.local.client.StackFailure;
import dev.mek.local.client.SupervisorClient;
import dev.mek.local.protocol.PartStatus;
import dev.mek.local.protocol.StackStatus;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From "which set-up" to values: a context, the environment's names, or a stack on this machine, in this order. */
record Targets(Environment environment, StackOption option, List<Integer> ports) {

    private static final int PORT_MAX = 65_535;

    Targets {
        ports.stream().filter(port -> port < 1 || port > PORT_MAX).findFirst().ifPresent(port -> {
            throw new UsageError("--port " + port + " is no port; 1 to " + PORT_MAX + " are");
        });
    }

    Target target() {
        return switch (Selection.of(environment, option)) {
            case Selection.InContext in -> ofContext(in.context());
            case Selection.Local local -> ofStack();
            case Selection.Unsaid unsaid ->
                Stream.of("KAFKA_BROKERS", "BOOKINGS_DATABASE_URL", "BOOKINGS_URL")
                                .anyMatch(name -> environment.variable(name).isPresent())
                        ? ofVariables()
                        : ofStack();
        };
    }

    private Target ofContext(Context context) {
        Optional<StackStatus> ownStack = status();
        ContextService service = context.service();
        return new Target(
                "context '" + context.name() + "'",
                machine(parts(ownStack)),
                kafka(context),
                database(context),
                service == null || service.url() == null
                        ? ownStack.map(this::service).orElse(null)
                        : service(service));
    }

    private Target ofVariables() {
        Map<String, String> variables = environment.variables();
        return new Target(
                "the environment's set-up",
                machine(List.of()),
                RawSettings.kafka(variables),
                RawSettings.database(variables),
                environment
                        .variable("BOOKINGS_URL")
                        .map(url -> new ServiceTarget(
                                ServiceOption.address(url), RawSettings.secret(variables, "BOOKINGS_HTTP_TOKEN"), null))
                        .orElse(null));
    }

    private Target ofStack() {
        Optional<StackStatus> up = status();
        if (up.isEmpty()) {
            String name = Reach.stack(environment, option).name();
            return new Target("this machine (stack '" + name + "' is not up)", machine(List.of()), null, null, null);
        }
        StackStatus status = up.get();
        Optional<Context> outside = status.value(Topology.KAFKA, "context")
                .map(name -> Contexts.of(environment.variables()).get(name));
        Map<String, String> kafka = values(status, Topology.KAFKA);
        Map<String, String> postgres = values(status, Topology.POSTGRES);
        return new Target(
                "stack '" + status.name() + "'",
                machine(parts(up)),
                outside.map(this::kafka).orElseGet(() -> RawSettings.kafkaOfStack(kafka)),
                outside.filter(context -> context.database() != null)
                        .map(this::database)
                        .orElseGet(() -> RawSettings.databaseOfStack(postgres)),
                service(status));
    }

    private @Nullable KafkaTarget kafka(Context context) {
        return context.kafka() == null
                ? null
                : RawSettings.kafka(context.kafka().settings().resolved(environment.variables()));
    }

    private @Nullable DatabaseTarget database(Context context) {
        return context.database() == null
                ? null
                : RawSettings.database(context.database().settings().resolved(environment.variables()));
    }

    private ServiceTarget service(ContextService service) {
        return new ServiceTarget(
                URI.create(String.valueOf(service.url())),
                service.token() == null ? null : service.token().read(environment.variables()),
                service.ca() == null ? null : Path.of(service.ca()));
    }

    private @Nullable ServiceTarget service(StackStatus status) {
        return Stack.instances(status, Topology.BOOKINGS).stream()
                .map(part -> part.values().get("url"))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(url -> new ServiceTarget(URI.create(url), null, null))
                .orElse(null);
    }

    private Optional<StackStatus> status() {
        try {
            return SupervisorClient.find(Reach.stack(environment, option).folder())
                    .map(SupervisorClient::status);
        } catch (StackFailure goneMeanwhile) {
            return Optional.empty();
        }
    }

    private MachineTarget machine(List<PartStatus> parts) {
        Path stacks = new Stack(StackOption.DEFAULT, environment.variables())
                .folder()
                .path()
                .resolveSibling(".");
        return new MachineTarget(stacks.normalize(), ports, MachineTarget.DISK_MB_MIN, parts, environment.variables());
    }

    private static List<PartStatus> parts(Optional<StackStatus> status) {
        return status.map(StackStatus::parts).orElse(List.of());
    }

    private static Map<String, String> values(StackStatus status, String part) {
        return status.part(part).map(PartStatus::values).orElse(Map.of());
    }
}
