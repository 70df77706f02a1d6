package dev.mek.cli.command;

import dev.mek.cli.events.ContractBroken;
import dev.mek.cli.events.KafkaFailure;
import dev.mek.cli.http.Problem;
import dev.mek.cli.http.Refused;
import dev.mek.cli.http.Slot;
import dev.mek.cli.http.Unreachable;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Times;
import dev.mek.cli.stack.file.InvalidStackFile;
import dev.mek.contracts.source.GitFailure;
import dev.mek.contracts.source.UnreadableSource;
import dev.mek.local.client.StackFailure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;

/** How each failure is told and what it ends with: the one place that knows. */
final class Failures {

    private Failures() {}

    /**
     * A failure, told.
     *
     * @param message one line; more only where there is a list to show
     */
    record Told(String message, Exit exit) {}

    static Told tell(Throwable failure) {
        return switch (failure) {
            case ParameterException wrong -> new Told(UsageMessages.of(wrong), Exit.USAGE);
            case UsageError wrong -> new Told(message(wrong), Exit.USAGE);
            case InvalidStackFile invalid -> new Told(message(invalid), Exit.USAGE);
            case Refused refused -> new Told(refusal(refused.problem()), Exit.REFUSED);
            case Unreachable unreachable -> new Told(message(unreachable), Exit.UNREACHABLE);
            case KafkaFailure kafka -> new Told(message(kafka), Exit.UNREACHABLE);
            case ContractBroken broken -> new Told(violations(broken), Exit.USAGE);
            case UnreadableSource unreadable -> new Told(message(unreadable), Exit.USAGE);
            case GitFailure git -> new Told(message(git), git.asked() ? Exit.USAGE : Exit.FAILED);
            case StackFailure stack -> new Told(message(stack), Exit.FAILED);
            default -> new Told("unexpected: " + failure + " (BOOKINGS_DEBUG=1 shows where)", Exit.FAILED);
        };
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    private static String refusal(Problem problem) {
        String why = problem.detail().isEmpty() ? problem.title() : problem.detail();
        Stream<String> violations =
                problem.violations().stream().map(violation -> "  " + violation.pointer() + " " + violation.message());
        return Stream.of(Stream.of(why), violations, nextFree(problem))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> nextFree(Problem problem) {
        List<Slot> slots = problem.nextFree();
        return slots.isEmpty()
                ? Stream.of()
                : Stream.of("  next free: "
                        + slots.stream().map(slot -> Times.minute(slot.start())).collect(Collectors.joining(", ")));
    }

    private static String violations(ContractBroken broken) {
        return Stream.concat(
                        Stream.of(message(broken)), broken.violations().stream().map(violation -> "  " + violation))
                .collect(Collectors.joining("\n"));
    }
}
