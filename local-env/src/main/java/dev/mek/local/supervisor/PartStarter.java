package dev.mek.local.supervisor;

import dev.mek.local.docker.DockerEngine;
import dev.mek.local.docker.DockerKafka;
import dev.mek.local.docker.DockerPostgres;
import dev.mek.local.kafka.BrokerSecurity;
import dev.mek.local.kafka.Kafka;
import dev.mek.local.kafka.KafkaPorts;
import dev.mek.local.kafka.ThrowAwayTls;
import dev.mek.local.part.Launch;
import dev.mek.local.part.Readiness;
import dev.mek.local.plan.ExternalPlan;
import dev.mek.local.plan.KafkaPlan;
import dev.mek.local.plan.KafkaSecurity;
import dev.mek.local.plan.PartPlan;
import dev.mek.local.plan.Placeholders;
import dev.mek.local.plan.Plan;
import dev.mek.local.plan.PostgresPlan;
import dev.mek.local.plan.ProgramPlan;
import dev.mek.local.plan.ProgramReadiness;
import dev.mek.local.plan.StackFolder;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.postgres.Postgres;
import dev.mek.local.process.Command;
import dev.mek.local.process.EndSignal;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns wishes and ports into launches. */
final class PartStarter {
    private final StackFolder folder;
    private final @Nullable DockerEngine engine;
    private final Map<String, Integer> ports;
    private final Map<String, Map<String, String>> values = new HashMap<>();
    /** The same, with what is never shown. */
    private final Map<String, Map<String, String>> resolvable = new HashMap<>();
    /** Made once for the stack's life: a node that is started again is trusted by those that run. */
    private final Map<String, ThrowAwayTls> certificates = new HashMap<>();

    /**
     * @param ports of all parts, by name
     * @param engine there when a part of the plan is a container
     */
    PartStarter(StackFolder folder, Plan plan, Map<String, Integer> ports, @Nullable DockerEngine engine) {
        this.folder = folder;
        this.engine = engine;
        this.ports = Map.copyOf(ports);
        plan.parts().forEach(this::certify);
        plan.parts().forEach(part -> values.put(part.name(), valuesOf(part)));
        plan.parts().forEach(part -> resolvable.put(part.name(), withSecrets(part)));
    }

    /** What others need to reach the part. */
    Map<String, String> values(String part) {
        return Objects.requireNonNull(values.get(part));
    }

    /**
     * Prepares what the part needs on disk, and says how to start it.
     *
     * @param news told of what takes long, a line at a time
     */
    Launch launch(PartPlan part, Consumer<String> news) {
        return switch (part) {
            case PostgresPlan postgres -> launch(postgres, news);
            case KafkaPlan kafka -> launch(kafka, news);
            case ProgramPlan program -> launch(program);
            case ExternalPlan external -> throw new IllegalStateException(external.name() + " runs elsewhere");
        };
    }

    private Launch launch(PostgresPlan plan, Consumer<String> news) {
        String image = plan.image();
        return image == null
                ? Postgres.launch(plan.name(), folder.cache(), folder.part(plan.name()), plan.database(), port(plan))
                : DockerPostgres.launch(engine(), plan.name(), image, plan.database(), port(plan), news);
    }

    private Launch launch(KafkaPlan plan, Consumer<String> news) {
        String image = plan.image();
        return image == null
                ? Kafka.launch(
                        plan.name(),
                        plan.libraries(),
                        folder.part(plan.name()),
                        ports(plan),
                        security(plan),
                        plan.topics())
                : DockerKafka.launch(engine(), plan.name(), image, port(plan), plan.topics(), news);
    }

    private DockerEngine engine() {
        return Objects.requireNonNull(engine, "a plan with containers has an engine");
    }

    private Launch launch(ProgramPlan program) {
        List<String> words = program.command().stream().map(this::resolve).toList();
        Map<String, String> environment = new HashMap<>();
        program.environment().forEach((key, text) -> environment.put(key, resolve(text)));
        Path where = program.folder() == null ? folder.path() : program.folder();
        return new Launch(
                program.name(),
                new Command(words, environment, where, program.without()),
                readiness(program, environment, where),
                program.readyMax(),
                EndSignal.TERM,
                program.stopMax());
    }

    private Readiness readiness(ProgramPlan program, Map<String, String> environment, Path where) {
        return switch (program.readiness()) {
            case ProgramReadiness.Http http ->
                new Readiness.Http(URI.create(values(program.name()).get("url") + http.path()));
            case ProgramReadiness.Tcp tcp -> new Readiness.Tcp(port(program));
            case ProgramReadiness.LogLine line -> new Readiness.LogLine(line.text());
            case ProgramReadiness.Lives lives -> new Readiness.Lives(lives.time());
            case ProgramReadiness.Asked asked ->
                new Readiness.Asked(new Command(
                        asked.command().stream().map(this::resolve).toList(), environment, where, program.without()));
        };
    }

    private Map<String, String> valuesOf(PartPlan part) {
        String port = String.valueOf(ports.get(part.name()));
        return switch (part) {
            case PostgresPlan postgres -> {
                DatabaseLogin login = Postgres.login(port(part), postgres.database());
                yield Map.of(
                        "port", port, "jdbcUrl", login.jdbcUrl(), "user", login.user(), "password", login.password());
            }
            case KafkaPlan kafka -> {
                Map<String, String> all = new HashMap<>(files(kafka));
                all.putAll(Map.of("port", port, "bootstrapServers", Kafka.bootstrapServers(ports(kafka))));
                yield all;
            }
            case ProgramPlan program -> Map.of("port", port, "url", "http://127.0.0.1:" + port);
            case ExternalPlan external -> external.values();
        };
    }

    private Map<String, String> withSecrets(PartPlan part) {
        Map<String, String> all = new HashMap<>(values(part.name()));
        if (part instanceof ExternalPlan external) {
            external.secrets()
                    .forEach(
                            (name, variable) -> all.put(name, Objects.requireNonNullElse(System.getenv(variable), "")));
        }
        return all;
    }

    private void certify(PartPlan part) {
        if (part instanceof KafkaPlan kafka && kafka.security() instanceof KafkaSecurity.MutualTls) {
            certificates.put(
                    part.name(), ThrowAwayTls.make(folder.part(part.name()).resolve("tls")));
        }
    }

    private BrokerSecurity security(KafkaPlan kafka) {
        ThrowAwayTls tls = certificates.get(kafka.name());
        return tls == null ? new BrokerSecurity.Plaintext() : tls.broker();
    }

    private Map<String, String> files(KafkaPlan kafka) {
        ThrowAwayTls tls = certificates.get(kafka.name());
        return tls == null
                ? Map.of()
                : Map.of(
                        "caPath", tls.client().ca().toString(),
                        "certificatePath", tls.client().certificate().toString(),
                        "privateKeyPath", tls.client().privateKey().toString());
    }

    private KafkaPorts ports(KafkaPlan kafka) {
        return new KafkaPorts(port(kafka), Objects.requireNonNull(ports.get(PortBook.controller(kafka.name()))));
    }

    private int port(PartPlan part) {
        return Objects.requireNonNull(ports.get(part.name()));
    }

    private String resolve(String text) {
        return Placeholders.resolve(text, resolvable);
    }
}
