package dev.mek.cli.command.stack;

import dev.mek.cli.context.Context;
import dev.mek.cli.context.Reach;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.StackOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.option.WishOptions;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Console;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Times;
import dev.mek.cli.stack.Stack;
import dev.mek.cli.stack.StackStart;
import dev.mek.cli.stack.Topology;
import dev.mek.local.client.StackFailure;
import dev.mek.local.client.SupervisorLauncher.Launched;
import dev.mek.local.plan.PartPlan;
import dev.mek.local.plan.Plan;
import dev.mek.local.protocol.PartStatus;
import dev.mek.local.protocol.StackStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings up}. */
@Command(
        description = {
            "Bring up PostgreSQL, Kafka, the service and the fake peers on this machine; no Docker needed.",
            "In the foreground Ctrl-C stops it all in order, with exit code 130. Data is kept for the next time."
        },
        footer = {
            "  bookings up",
            "  bookings up --detach --port 8080",
            "  bookings up --detach --stack guarded --tls",
            "  bookings up --detach --context aiven --create-topics",
            "  bookings up --detach --stack other --start-after 1s --work-takes 2s",
            "  bookings up --instances bookings-service=3",
            "  bookings up --replace workshop='./my-service --port 0'",
            "  bookings up --file stack.yaml"
        })
public final class UpCommand implements Callable<Exit> {

    private static final Duration READY_MAX = Duration.ofMinutes(2);

    private final Environment environment;

    @Option(
            names = {"-d", "--detach"},
            description = "Return when it is ready, and let it run until 'bookings down'.")
    boolean detach;

    @Mixin
    WishOptions wishes = new WishOptions();

    @Mixin
    OutsideOptions outside = new OutsideOptions();

    @Mixin
    StackOption name = new StackOption();

    public UpCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Console console = environment.console();
        Stack stack = Reach.stack(environment, name);
        Optional<Context> context = outside.context(environment, name, wishes);
        Wishing wishing = new Wishing(
                wishes, environment.variables(), context.map(Context::outside).orElse(null));
        wishing.check();
        List<String> words = Stream.concat(
                        wishes.words().stream(),
                        context.stream().flatMap(elsewhere -> outside.words(elsewhere, environment).stream()))
                .toList();
        boolean first = StackStart.makesCaches(stack);
        Launched launched = StackStart.start(stack, words, !detach);
        checkTls(stack, launched);
        boolean ours = !detach && !launched.joined();
        Foreground foreground = new Foreground(console, launched.client());
        if (ours) {
            foreground.begin();
        }
        StackStatus status;
        Progress progress = Progress.up(console);
        try (progress) {
            status = launched.client().awaitReady(READY_MAX, progress);
        } catch (RuntimeException failed) {
            foreground.end();
            throw failed;
        }
        if (launched.joined() && wishing.isTailored()) {
            refuseOther(wishing.plan(false), status);
        }
        announce(status, launched.joined() ? "it was up already" : "after " + Times.seconds(progress.elapsed()));
        if (first && !launched.joined()) {
            console.say(console.err()
                    .paint(
                            Colour.DIM,
                            "The first one of this build: its end takes longer, and makes later starts quicker."));
        }
        if (ours) {
            console.say(console.err().paint(Colour.DIM, "Ctrl-C stops it; data is kept."));
            foreground.watch();
        }
        return Exit.DONE;
    }

    private void checkTls(Stack stack, Launched launched) {
        if (wishes.tls() && launched.joined() && !isTls(stack.status())) {
            throw new UsageError("stack '" + stack.name() + "' is up without TLS; 'bookings down' first");
        }
    }

    private static boolean isTls(StackStatus status) {
        return status.value(Topology.KAFKA, "caPath").isPresent();
    }

    /** One that was up already is as it is. */
    private static void refuseOther(Plan plan, StackStatus status) {
        List<String> wished = plan.parts().stream().map(PartPlan::name).toList();
        List<String> there = status.parts().stream().map(PartStatus::name).toList();
        if (!wished.equals(there)) {
            throw new StackFailure("stack '" + status.name() + "' is up already, with the parts "
                    + String.join(", ", there) + " instead of " + String.join(", ", wished)
                    + "; 'bookings down' ends it first");
        }
    }

    private void announce(StackStatus status, String how) {
        Console console = environment.console();
        console.say(console.err().paint(Colour.GREEN, "stack '" + status.name() + "' is ready") + ", " + how);
        Stack.instances(status, Topology.BOOKINGS)
                .forEach(part -> console.say("  HTTP        " + part.values().get("url")));
        status.value(Topology.KAFKA, "bootstrapServers").ifPresent(at -> console.say("  Kafka       " + at));
        status.value(Topology.KAFKA, "certificatePath")
                .ifPresent(certificate -> console.say("              by TLS, with the certificates in "
                        + Path.of(certificate).getParent()));
        status.value(Topology.POSTGRES, "jdbcUrl").ifPresent(url -> console.say("  PostgreSQL  " + url));
    }
}
