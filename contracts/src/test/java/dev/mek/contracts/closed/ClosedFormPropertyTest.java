package dev.mek.contracts.closed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.schema.JsonSchema;
import dev.mek.contracts.schema.Violation;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The closed form against its meaning ({@link Declared}), over random schemas and documents. */
class ClosedFormPropertyTest {

    private static final int DOCUMENTS = 20;

    @Property(tries = 200)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void withoutConditionsExactlyTheUndeclaredFieldsAreRejected(@ForAll long seed) {
        RandomSchemas random = new RandomSchemas(seed, false);
        Case schema = new Case(random.schema());
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode document = random.document(3);
            if (schema.open.validate(document).isEmpty()) {
                SortedSet<String> undeclared = Declared.undeclared(schema.published, document);
                assertThat(schema.rejected(document))
                        .as("%s against %s", document, schema.published)
                        .isEqualTo(undeclared);
                Statistics.label("undeclared").collect(!undeclared.isEmpty());
            }
        }
        Statistics.label("undeclared").coverage(cases -> cases.check(true).percentage(share -> share > 10));
    }

    @Property(tries = 200)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void withConditionsNothingDeclaredIsRejected(@ForAll long seed) {
        RandomSchemas random = new RandomSchemas(seed, true);
        Case schema = new Case(random.schema());
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode document = random.document(3);
            if (schema.open.validate(document).isEmpty()) {
                SortedSet<String> undeclared = Declared.undeclared(schema.published, document);
                assertThat(schema.rejected(document))
                        .as("%s against %s, undeclared: %s", document, schema.published, undeclared)
                        .allMatch(pointer ->
                                undeclared.stream().anyMatch(field -> (pointer + "/").startsWith(field + "/")));
                Statistics.label("undeclared").collect(!undeclared.isEmpty());
            }
        }
    }

    @Property(tries = 200)
    void whatTheOpenFormRejectsTheClosedFormRejectsToo(@ForAll long seed) {
        RandomSchemas random = new RandomSchemas(seed, true);
        Case schema = new Case(random.schema());
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode document = random.document(3);
            assertThat(schema.closed.validate(document)).containsAll(schema.open.validate(document));
        }
    }

    private static final class Case {
        private final JsonNode published;
        private final JsonSchema open;
        private final JsonSchema closed;

        Case(JsonNode published) {
            this.published = published;
            this.open = JsonSchema.compile(published);
            this.closed = JsonSchema.compile(ClosedForm.of(published));
        }

        SortedSet<String> rejected(JsonNode document) {
            return closed.validate(document).stream()
                    .map(Violation::pointer)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
