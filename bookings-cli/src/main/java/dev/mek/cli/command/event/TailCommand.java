package dev.mek.cli.command.event;

import dev.mek.cli.context.Reach;
import dev.mek.cli.events.From;
import dev.mek.cli.events.Seen;
import dev.mek.cli.events.Tail;
import dev.mek.cli.option.BookingId;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.KafkaOption;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.option.When;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Printer;
import dev.mek.cli.output.View;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.EventSpec;
import dev.mek.contracts.catalog.TopicSpec;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings events tail}. */
@Command(
        description = "Show events as they lie on Kafka, and go on with each new one.",
        footer = {
            "  bookings events tail",
            "  bookings events tail --from beginning --once --type booking-confirmed",
            "  bookings events tail --from 2026-12-01T09:00Z --topic billing.payment",
            "  bookings events tail --from beginning --max 1 -o json",
            "  bookings events tail -o ndjson | jq -r '[.type, .key] | @tsv'"
        })
public final class TailCommand implements Callable<Exit> {

    private final Environment environment;

    @Option(
            names = "--from",
            paramLabel = "WHERE",
            defaultValue = "end",
            description = "beginning, end or a time (UTC without offset; default: ${DEFAULT-VALUE}).")
    String from = "end";

    @Option(
            names = {"-t", "--topic"},
            paramLabel = "TOPIC",
            description = "Only of this topic; may be given several times (default: all of the catalogue).")
    List<String> topics = List.of();

    @Option(names = "--type", paramLabel = "TYPE", description = "Only of this type, such as booking-confirmed.")
    @Nullable
    String type;

    @Option(
            names = {"-b", "--booking"},
            paramLabel = "BOOKING",
            converter = BookingId.class,
            description = "Only of this booking.")
    @Nullable
    UUID booking;

    @Option(
            names = {"-n", "--max"},
            paramLabel = "COUNT",
            description = "End after so many.")
    @Nullable
    Long max;

    @Option(names = "--once", description = "End with what is there now.")
    boolean once;

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    KafkaOption where = new KafkaOption();

    private long shown;

    public TailCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        if (max != null && max < 1) {
            throw new UsageError("--max " + max + ": at least 1 makes sense");
        }
        From begin = begin();
        Types types = new Types(Catalog.load());
        String wanted = type == null ? null : wantedType(types, type);
        List<String> read = topics(types, wanted);
        Channel out = environment.console().out();
        Printer<Seen> printer =
                new View<Seen>(List.of(), SeenJson::of).stream(output.format(), out, seen -> SeenLine.of(seen, out));
        try (Tail tail = new Tail(Reach.kafka(environment, where))) {
            tail.seek(read, begin);
            if (once) {
                tail.readToEnd(seen -> show(seen, wanted, printer));
            } else {
                tail.follow(seen -> show(seen, wanted, printer), out::flush);
            }
        }
        printer.end();
        return Exit.DONE;
    }

    /** True to go on. */
    private boolean show(Seen seen, @Nullable String wanted, Printer<Seen> printer) {
        if (wanted != null && !seen.type().equals(wanted)) {
            return true;
        }
        if (booking != null && !seen.key().equals(booking.toString())) {
            return true;
        }
        printer.print(seen);
        shown++;
        return max == null || shown < max;
    }

    private From begin() {
        return switch (from) {
            case "beginning" -> new From.Beginning();
            case "end" -> new From.End();
            default -> new From.Time(When.parse(from).in(ZoneOffset.UTC));
        };
    }

    /** A type that a peer has added is not in the catalogue; in full it can still be looked for. */
    private static String wantedType(Types types, String typed) {
        return typed.contains(".") ? typed : types.event(typed).type();
    }

    private List<String> topics(Types types, @Nullable String wanted) {
        if (!topics.isEmpty()) {
            return topics.stream().map(types::topic).distinct().toList();
        }
        List<String> all =
                types.catalog().topics().stream().map(TopicSpec::name).toList();
        return wanted == null
                ? all
                : types.find(wanted).map(EventSpec::topic).map(List::of).orElse(all);
    }
}
