package dev.mek.cli.command.stack;

import dev.mek.cli.context.Context;
import dev.mek.cli.context.Contexts;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.StackOption;
import dev.mek.cli.option.WishOptions;
import dev.mek.cli.output.Exit;
import dev.mek.cli.stack.Outside;
import dev.mek.cli.stack.ProbeBooking;
import dev.mek.cli.stack.Stack;
import dev.mek.local.protocol.SupervisorExit;
import dev.mek.local.supervisor.ReadyCheck;
import dev.mek.local.supervisor.Supervisor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings supervise}: what the process runs that owns a stack. Users have {@code up}. */
@Command(hidden = true, description = "Own a stack, from its start to its end.")
public final class SuperviseCommand implements Callable<Exit> {

    private final Environment environment;

    @Option(names = "--held", description = "End when standard input ends.")
    boolean held;

    @Option(names = "--make-caches", description = "Let the programs make their caches as they end.")
    boolean makeCaches;

    @Option(names = "--probe", description = "With a context: send a probe booking round.")
    boolean probe;

    @Mixin
    WishOptions wishes = new WishOptions();

    @Mixin
    StackOption stack = new StackOption();

    public SuperviseCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Outside outside = stack.context()
                .map(Contexts.of(environment.variables())::get)
                .map(Context::outside)
                .orElse(null);
        Wishing wishing = new Wishing(wishes, environment.variables(), outside);
        int code = Supervisor.run(
                new Stack(stack.name(), environment.variables()).folder(),
                wishing.plan(makeCaches),
                check(wishing),
                held);
        return switch (code) {
            case SupervisorExit.STOPPED -> Exit.DONE;
            // The launcher knows by this code that another one was quicker.
            case SupervisorExit.BUSY -> Exit.REFUSED;
            default -> Exit.FAILED;
        };
    }

    /** What a real service answers nobody knows beforehand; and elsewhere nothing is left behind that was not asked for. */
    private ReadyCheck check(Wishing wishing) {
        boolean asked = stack.context().isEmpty() || probe;
        return wishing.tailoring().isAllFake() && asked ? new ProbeBooking() : ReadyCheck.NONE;
    }
}
