package dev.mek.cli.command.demo;

import dev.mek.cli.command.stack.Progress;
import dev.mek.cli.http.Bookings;
import dev.mek.cli.http.ServiceLogin;
import dev.mek.cli.option.BackendOption;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Console;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Times;
import dev.mek.cli.stack.Stack;
import dev.mek.cli.stack.StackStart;
import dev.mek.local.client.SupervisorClient;
import dev.mek.local.client.SupervisorLauncher.Launched;
import dev.mek.local.protocol.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings demo}. */
@Command(
        description = {
            "The whole story, once, from nothing: a stack of its own comes up, a booking goes all the way round, every hop"
                    + " is shown as it happens, and the stack is gone again.",
            "A stack that is up already is not touched."
        },
        footer = {"  bookings demo", "  bookings demo --tls"})
public final class DemoCommand implements Callable<Exit> {

    private static final String NAME = "demo";
    private static final Duration READY_MAX = Duration.ofMinutes(2);
    private static final Duration STOP_MAX = Duration.ofMinutes(3);

    /** A day at the workshop, so short that one likes to watch it. */
    private static final List<String> PACE = List.of("--start-after", "800ms", "--work-takes", "800ms");

    private final Environment environment;

    @Option(
            names = "--tls",
            description = "With a Kafka that is guarded by certificates, as managed clusters are: made for this run.")
    boolean tls;

    @Mixin
    BackendOption backend = new BackendOption();

    public DemoCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() throws InterruptedException {
        Console console = environment.console();
        Stack stack = new Stack(NAME, environment.variables());
        if (SupervisorClient.find(stack.folder()).isPresent()) {
            throw new UsageError("a demo runs already; 'bookings down --stack " + NAME + "' ends it");
        }
        stack.wipe();
        heading("A stack of its own: real PostgreSQL, real Kafka, the service, and two other teams' services, faked");
        boolean first = StackStart.makesCaches(stack);
        Launched launched = StackStart.start(stack, wishes(), true);
        try (Progress progress = Progress.up(console)) {
            launched.client().awaitReady(READY_MAX, progress);
            console.say(console.err().paint(Colour.DIM, "  ready after " + Times.seconds(progress.elapsed())));
        }
        Story.Outcome outcome = story(stack);
        heading(first ? "Down again (with notes for quicker starts from now on)" : "Down again");
        try (Progress progress = Progress.down(console)) {
            launched.client().stop(Ending.WIPE, STOP_MAX, progress);
        }
        sum(outcome);
        return outcome.inOrder() ? Exit.DONE : Exit.FAILED;
    }

    private List<String> wishes() {
        List<String> how = new ArrayList<>(PACE);
        how.addAll(List.of("--backend", backend.backend(tls).word()));
        if (tls) {
            how.add("--tls");
        }
        return how;
    }

    private Story.Outcome story(Stack stack) throws InterruptedException {
        heading("One booking, all the way round (ms since the request)");
        try (Witness witness = new Witness(stack.service(), stack.kafka())) {
            return new Story(new Bookings(stack.service(), ServiceLogin.by(null)), witness, this::tell).run();
        }
    }

    private void tell(Hop hop, Duration since) {
        Channel out = environment.console().out();
        String who = hop.who()
                + " ".repeat(Math.max(0, "bookings".length() - hop.who().length()));
        String what = hop.where().isEmpty() ? hop.what() : "%-36s  ".formatted(hop.what());
        out.line("  " + out.paint(Colour.DIM, "%6d".formatted(since.toMillis())) + "  " + out.paint(hop.colour(), who)
                + "  " + what + out.paint(Colour.DIM, hop.where()));
        out.flush();
    }

    private void sum(Story.Outcome outcome) {
        Console console = environment.console();
        console.say("");
        console.say(console.err().paint(Colour.GREEN, "COMPLETED") + " after " + Times.seconds(outcome.took()) + ": "
                + outcome.versions() + " versions, " + outcome.events() + " events on three topics, "
                + (outcome.inOrder() ? "each version once and in order." : "but not each version once and in order!"));
        console.say("Next: 'bookings up' for a stack to play with, 'bookings --help' for what to do with it.");
    }

    private void heading(String text) {
        Console console = environment.console();
        console.say("");
        console.say(console.err().paint(Colour.BOLD, text));
    }
}
