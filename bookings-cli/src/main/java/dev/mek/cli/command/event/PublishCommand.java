package dev.mek.cli.command.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.context.Reach;
import dev.mek.cli.events.Draft;
import dev.mek.cli.events.Encoding;
import dev.mek.cli.events.Placed;
import dev.mek.cli.events.Publisher;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.KafkaOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.option.When;
import dev.mek.cli.output.Exit;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.EventSpec;
import dev.mek.contracts.wire.EncodedEvent;
import dev.mek.contracts.wire.EventCodec;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bookings events publish}. */
@Command(
        description = {
            "Put an event onto its topic, as if its owner had sent it.",
            "Its data comes from --set, --file or stdin; what the envelope lacks is filled in; what breaks the contract is"
                    + " refused."
        },
        footer = {
            "  bookings events publish work-order-updated \\",
            "      --set bookingId=01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e --set answers=1 \\",
            "      --set workOrderId=wo-1 --set state=no-capacity --set reason='no lift'",
            "  bookings events publish payment-declined --file declined.json",
            "  bookings events tail --from beginning --type payment-captured -n 1 -o ndjson \\",
            "      | jq .data | bookings events publish payment-refunded",
            "  echo '{}' | bookings events publish payment-captured --unchecked"
        })
public final class PublishCommand implements Callable<Exit> {

    private final Environment environment;

    @Parameters(paramLabel = "TYPE", description = "The event's type, in full or short, such as payment-declined.")
    String type = "";

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "A field of the data, such as amount.currency=EUR; may be given several times.")
    List<String> edits = List.of();

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "The data as JSON; - for stdin, which is read too where neither --file nor --set is given.")
    @Nullable
    String file;

    @Option(names = "--unchecked", description = "Send it whether or not it keeps its contract.")
    boolean unchecked;

    @Option(names = "--id", paramLabel = "ID", description = "The event's id (default: a new one).")
    @Nullable
    String id;

    @Option(names = "--source", paramLabel = "URI", description = "Who sends it (default: the type's owner).")
    @Nullable
    String source;

    @Option(names = "--time", paramLabel = "TIME", description = "When it happened (default: now).")
    @Nullable
    String time;

    @Option(
            names = "--revision",
            paramLabel = "NUMBER",
            description = "Its number among the owner's facts about the booking (default: newer than what is there).")
    @Nullable
    Long revision;

    @Option(names = "--correlation-id", paramLabel = "ID", description = "What set it all off (default: its own id).")
    @Nullable
    String correlationId;

    @Option(names = "--causation-id", paramLabel = "ID", description = "What caused it (default: its own id).")
    @Nullable
    String causationId;

    @Mixin
    KafkaOption where = new KafkaOption();

    public PublishCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        EventCodec codec = EventCodec.load();
        Draft draft = draft(codec.catalog());
        Encoding encoding = new Encoding(codec);
        EncodedEvent event = unchecked ? encoding.unchecked(draft) : encoding.checked(draft);
        Placed placed = new Publisher(Reach.kafka(environment, where))
                .publish(draft.event().topic(), event);
        environment.console().out().line(placed + "  " + draft.id());
        return Exit.DONE;
    }

    private Draft draft(Catalog catalog) {
        EventSpec event = new Types(catalog).event(type);
        JsonNode data = new DataSource(environment, file, edits).read();
        if (revision != null && revision < 1 && !unchecked) {
            throw new UsageError("--revision " + revision + ": facts are numbered from 1");
        }
        return Draft.of(
                catalog,
                event,
                data,
                new Draft.Wishes(
                        id,
                        source,
                        time == null ? null : When.parse(time).in(ZoneOffset.UTC),
                        correlationId,
                        causationId,
                        revision),
                environment.clock().instant());
    }
}
