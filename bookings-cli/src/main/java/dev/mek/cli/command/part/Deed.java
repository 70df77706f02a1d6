package dev.mek.cli.command.part;

import dev.mek.cli.command.stack.Look;
import dev.mek.cli.context.Reach;
import dev.mek.cli.option.Environment;
import dev.mek.cli.output.Exit;
import dev.mek.local.client.StackFailure;
import dev.mek.local.client.SupervisorClient;
import dev.mek.local.protocol.PartAction;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.PartStatus;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * Something that is done to parts, one after the other, each until its effect is seen: so a restart of all instances of a service
 * leaves the others at work.
 *
 * @param effect whether a part, compared with how it was before, shows the effect
 * @param told what is said then
 */
record Deed(PartAction action, Duration bound, BiPredicate<PartStatus, PartStatus> effect, Told told) {

    /** What is said when the effect is seen. */
    @FunctionalInterface
    interface Told {
        String of(PartStatus before, PartStatus after, Duration taken);
    }

    Exit on(PartArguments arguments, Environment environment) {
        SupervisorClient supervisor =
                Reach.stack(environment, arguments.where()).supervisor();
        List<String> names =
                supervisor.status().parts().stream().map(PartStatus::name).toList();
        for (String part : PartArguments.meant(arguments.parts, names)) {
            environment.console().say(on(part, supervisor));
        }
        return Exit.DONE;
    }

    private String on(String part, SupervisorClient supervisor) {
        PartStatus before = supervisor.status().part(part).orElseThrow();
        if (before.body() == null && action != PartAction.RESTART) {
            throw new StackFailure(part + " is " + Look.word(before.state()) + "; there is no process of it now");
        }
        long startNanos = System.nanoTime();
        supervisor.act(part, action);
        PartStatus after = supervisor.awaitPart(part, bound, now -> effect.test(before, now));
        return told.of(before, after, Duration.ofNanos(System.nanoTime() - startNanos));
    }

    /** Another process or container than before, and ready. */
    static boolean isReadyAnew(PartStatus before, PartStatus now) {
        return now.state() == PartState.READY && now.body() != null && isGone(before, now);
    }

    /** The process or container of before is no more. */
    static boolean isGone(PartStatus before, PartStatus now) {
        return !Objects.equals(before.body(), now.body());
    }
}
