package dev.mek.contracts.containment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Formulas;
import dev.mek.contracts.containment.normal.Draft;
import dev.mek.contracts.containment.normal.SchemaReader;
import dev.mek.contracts.containment.witness.Validator;
import org.jspecify.annotations.Nullable;

/** One of the two schemas: read and compiled when it is first asked for. Not thread-safe. */
final class Subject {

    private final JsonNode schema;
    private final Verdict.Side side;
    private final Options options;
    private @Nullable Formula formula;
    private @Nullable Validator validator;

    Subject(JsonNode schema, Verdict.Side side, Options options) {
        this.schema = schema;
        this.side = side;
        this.options = options;
    }

    Verdict.Side side() {
        return side;
    }

    JsonNode schema() {
        return schema;
    }

    /** Reads the schema anew when it is next asked for. */
    void forget() {
        formula = null;
    }

    Formula formula(Formulas pool) {
        Formula known = formula;
        if (known == null) {
            known = SchemaReader.read(schema, options.draft(), options.formats(), pool);
            formula = known;
        }
        return known;
    }

    boolean accepts(JsonNode value) {
        Validator known = validator;
        if (known == null) {
            Draft draft = Draft.of(schema.path("$schema").asText("")).orElse(options.draft());
            known = Validator.compile(schema, draft, options.formats());
            validator = known;
        }
        return known.accepts(value);
    }
}
