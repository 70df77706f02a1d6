package dev.mek.cli.command.deadletter;

import dev.mek.cli.http.DeadLetterFilter;
import dev.mek.cli.option.BookingId;
import dev.mek.cli.option.When;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which dead letters. */
@Command
final class LetterFilterOptions {

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "Only of this reason, such as contract; several with commas.")
    @Nullable
    String reason;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only from this topic, named without a prefix.")
    @Nullable
    String topic;

    @Option(
            names = "--booking",
            paramLabel = "BOOKING",
            converter = BookingId.class,
            description = "Only about this booking.")
    @Nullable
    UUID booking;

    @Option(names = "--since", paramLabel = "TIME", description = "Only parked since then (UTC without offset).")
    @Nullable
    String since;

    boolean any() {
        return reason != null || topic != null || booking != null || since != null;
    }

    DeadLetterFilter in(@Nullable String state) {
        return new DeadLetterFilter(
                state,
                reason,
                topic,
                booking,
                since == null ? null : When.parse(since).in(ZoneOffset.UTC));
    }
}
