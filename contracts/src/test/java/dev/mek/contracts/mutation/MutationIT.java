package dev.mek.contracts.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.comparison.Outcome;
import dev.mek.contracts.comparison.SchemaComparison;
import dev.mek.contracts.comparison.Way;
import dev.mek.contracts.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No break is missed and none is made up, in the raw view and in the closed one. */
class MutationIT {

    private final List<String> wrong = new ArrayList<>();
    private int pairs;
    private int missed;
    private int alarms;
    private int undecided;

    @Test
    void noBreakIsMissedAndNoneIsMadeUp() {
        Catalog catalog = Catalog.load();
        Set<String> used = new HashSet<>();
        catalog.events().forEach(event -> {
            ObjectNode schema = (ObjectNode) catalog.schema(event);
            Operators.ALL.forEach(operator -> {
                if (all(operator, schema) > 0) {
                    used.add(operator.name());
                }
            });
        });

        System.out.printf(
                "mutations: %d operators, %d changed schemas in %d views: %d missed, %d alarms, %d undecided%n",
                Operators.ALL.size(), pairs, 4, missed, alarms, undecided);
        wrong.stream().limit(40).forEach(System.out::println);
        assertThat(wrong).isEmpty();
        assertThat(used).as("operators that fit some schema").hasSize(Operators.ALL.size());
    }

    private int all(Operator operator, ObjectNode schema) {
        int places = 0;
        int fields = Field.of(schema.deepCopy()).size();
        for (int i = 0; i < fields; i++) {
            ObjectNode changed = schema.deepCopy();
            Field field = Field.of(changed).get(i);
            if (operator.where().test(field)) {
                String place = schema.path("title").asText() + " " + field.name() + ": " + operator.name();
                operator.change().accept(field);
                judge(operator, place, schema, changed);
                places++;
            }
        }
        return places;
    }

    private void judge(Operator operator, String place, JsonNode older, JsonNode newer) {
        pairs++;
        for (boolean strict : new boolean[] {true, false}) {
            SchemaComparison comparison = SchemaComparison.of(version(older), version(newer), true, strict);
            for (Way way : Way.values()) {
                count(
                        operator.label((strict ? 0 : 2) + (way == Way.BACKWARD ? 0 : 1)),
                        comparison.outcome(way),
                        place + (strict ? ", raw " : ", closed ") + way);
            }
        }
    }

    private void count(char label, Outcome outcome, String what) {
        boolean fits = outcome instanceof Outcome.Fits || outcome instanceof Outcome.FitsDeclared;
        boolean breaks = outcome instanceof Outcome.Breaks;
        if (fits && label == '-') {
            missed++;
            wrong.add("missed: " + what);
        } else if (breaks && label == '+') {
            alarms++;
            wrong.add("alarm: " + what + " " + outcome);
        } else if (outcome instanceof Outcome.Unknown unknown) {
            undecided++;
            wrong.add("undecided: " + what + " " + unknown.reason());
        } else if (outcome instanceof Outcome.Nothing) {
            wrong.add("empty: " + what);
        }
    }

    private static SchemaComparison.Version version(JsonNode schema) {
        return new SchemaComparison.Version(new SourceFile("schema.json", schema, Map.of()), List.of());
    }
}
