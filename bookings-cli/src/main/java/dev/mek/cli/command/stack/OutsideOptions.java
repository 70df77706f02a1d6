package dev.mek.cli.command.stack;

import dev.mek.cli.context.Context;
import dev.mek.cli.context.ContextKafka;
import dev.mek.cli.context.Selection;
import dev.mek.cli.events.ClusterTopics;
import dev.mek.cli.events.TopicFinding;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.StackOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.option.WishOptions;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Console;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.TopicSpec;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.local.client.StackFailure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a stack may do at a cluster that is not its own. */
@Command
final class OutsideOptions {

    @Option(
            names = "--create-topics",
            description = "With a context: create the topics that its cluster lacks; none is changed.")
    boolean createTopics;

    @Option(
            names = "--probe",
            description = "With a context: send a probe booking round once all is up; it stays on the topics.")
    boolean probe;

    /**
     * The context that is meant; none where the stack has its own Kafka.
     *
     * @throws UsageError when it is not enough, or other options contradict it
     */
    Optional<Context> context(Environment environment, StackOption where, WishOptions wishes) {
        if (!(Selection.of(environment, where) instanceof Selection.InContext in)) {
            if (createTopics || probe) {
                throw new UsageError(
                        "--create-topics and --probe go with a context; the stack's own Kafka has all topics");
            }
            return Optional.empty();
        }
        Context context = in.context();
        if (context.kafka() == null) {
            throw new UsageError(
                    "context '" + context.name() + "' names no Kafka; '--context local' is the stack of its own");
        }
        if (wishes.tls()) {
            throw new UsageError(
                    "--tls is for the stack's own Kafka; context '" + context.name() + "' says how its own is guarded");
        }
        if (wishes.backend().isDocker()) {
            throw new UsageError("--backend docker is for the stack's own PostgreSQL and Kafka; context '"
                    + context.name() + "' names others");
        }
        context.references().forEach(reference -> reference.read(environment.variables()));
        return Optional.of(context);
    }

    /**
     * The options of {@code supervise} for a context, whose topics are looked at before anything starts.
     *
     * @throws StackFailure when the topics are not as the services need them
     */
    List<String> words(Context context, Environment environment) {
        context.openFiles().forEach(file -> warn(environment.console(), file + " can be read by others"));
        ContextKafka kafka = Objects.requireNonNull(context.kafka());
        checkTopics(kafka.access(environment.variables()), environment.console());
        return probe ? List.of("--context", context.name(), "--probe") : List.of("--context", context.name());
    }

    private void checkTopics(KafkaAccess access, Console console) {
        List<TopicSpec> wanted = Catalog.load().topics();
        List<TopicFinding> findings = ClusterTopics.check(access, wanted);
        List<TopicSpec> missing = wanted.stream()
                .filter(topic -> findings.stream()
                        .anyMatch(finding -> finding instanceof TopicFinding.Missing
                                && finding.topic().equals(access.topic(topic.name()))))
                .toList();
        if (!missing.isEmpty() && createTopics) {
            ClusterTopics.create(access, missing);
            missing.forEach(topic -> console.say("topic " + access.topic(topic.name()) + " created"));
        }
        List<TopicFinding> left = findings.stream()
                .filter(finding -> !(createTopics && finding instanceof TopicFinding.Missing))
                .toList();
        left.stream().filter(finding -> !finding.forbids()).forEach(finding -> warn(console, finding.text()));
        List<TopicFinding> forbidding =
                left.stream().filter(TopicFinding::forbids).toList();
        if (!forbidding.isEmpty()) {
            throw new StackFailure("Kafka at " + access.bootstrapServers() + ": "
                    + forbidding.stream().map(TopicFinding::text).collect(Collectors.joining("; "))
                    + (missing.isEmpty() ? "" : " (--create-topics creates what is missing)"));
        }
    }

    private static void warn(Console console, String text) {
        console.say(console.err().paint(Colour.YELLOW, "warning: ") + text);
    }
}
