package dev.mek.cli.command.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.context.Context;
import dev.mek.cli.context.ContextDatabase;
import dev.mek.cli.context.ContextKafka;
import dev.mek.cli.context.ContextService;
import dev.mek.cli.context.SecretReference;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Column;
import dev.mek.cli.output.View;
import dev.mek.contracts.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A context as it is shown: no secret, only where it is.
 *
 * @param inUse whether it is the one that is meant where nothing is said
 */
record ContextRow(Context context, boolean inUse) {

    static final View<ContextRow> LIST = new View<>(
            List.of(
                    Column.<ContextRow>of("in use", row -> row.inUse ? "*" : "").in(Colour.GREEN),
                    Column.of("name", row -> row.context.name()),
                    Column.of("kafka", kafka(ContextKafka::bootstrapServers)),
                    Column.of("security", kafka(ContextKafka::protocol)),
                    Column.of("database", database(ContextDatabase::url)),
                    Column.of("service", service(ContextService::url))),
            ContextRow::json);

    static final View<ContextRow> DETAILS = new View<>(
            List.of(
                    Column.of("name", row -> row.context.name()),
                    Column.of("kafka", kafka(ContextKafka::bootstrapServers)),
                    Column.of("security", kafka(ContextKafka::protocol)),
                    Column.of("ca", kafka(ContextKafka::ca)),
                    Column.of("certificate", kafka(ContextKafka::certificate)),
                    Column.of("private key", kafka(ContextKafka::privateKey)),
                    Column.of("sasl mechanism", kafka(ContextKafka::saslMechanism)),
                    Column.of("user", kafka(ContextKafka::username)),
                    Column.of("password", kafka(kafka -> masked(kafka.password()))),
                    Column.of("topic prefix", kafka(ContextKafka::topicPrefix)),
                    Column.of("group prefix", kafka(ContextKafka::groupPrefix)),
                    Column.of("database", database(ContextDatabase::url)),
                    Column.of("database user", database(ContextDatabase::user)),
                    Column.of("database password", database(database -> masked(database.password()))),
                    Column.of("service", service(ContextService::url)),
                    Column.of("service token", service(service -> masked(service.token()))),
                    Column.of("service ca", service(ContextService::ca))),
            ContextRow::json);

    private static Function<ContextRow, String> kafka(Function<ContextKafka, @Nullable String> value) {
        return row -> text(row.context.kafka(), value);
    }

    private static Function<ContextRow, String> database(Function<ContextDatabase, @Nullable String> value) {
        return row -> text(row.context.database(), value);
    }

    private static Function<ContextRow, String> service(Function<ContextService, @Nullable String> value) {
        return row -> text(row.context.service(), value);
    }

    private static <T> String text(@Nullable T part, Function<T, @Nullable String> value) {
        return Optional.ofNullable(part).map(value).orElse("");
    }

    private static @Nullable String masked(@Nullable SecretReference reference) {
        return reference == null ? null : "******** (" + reference.text() + ")";
    }

    private static JsonNode json(ContextRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", row.context.name()).put("inUse", row.inUse);
        json.setAll((ObjectNode) Json.mapper().valueToTree(row.context));
        return json;
    }
}
