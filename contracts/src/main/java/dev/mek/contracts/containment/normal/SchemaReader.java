package dev.mek.contracts.containment.normal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.formula.CircularReference;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Formulas;
import dev.mek.contracts.containment.formula.Type;
import dev.mek.contracts.containment.formula.Values;
import dev.mek.contracts.containment.limit.TooHard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a schema document into a formula. What refers to itself becomes a reference, everything else is written out, so
 * that equal schemas of two documents are the same formula. Not thread-safe.
 */
public final class SchemaReader {

    private final Formulas pool;
    private final Formats formats;
    private final Library library = new Library();
    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<Formula, Place> recursive = new LinkedHashMap<>();

    private SchemaReader(Formulas pool, Formats formats) {
        this.pool = pool;
        this.formats = formats;
    }

    /**
     * The set of values that are valid under a schema.
     *
     * @param fallback the draft where {@code $schema} names none
     * @throws UnreadableSchema when it is no schema, or a reference leads nowhere
     * @throws TooHard when it uses what is not decided
     */
    public static Formula read(JsonNode schema, Draft fallback, Formats formats, Formulas pool) {
        SchemaReader reader = new SchemaReader(pool, formats);
        Draft draft = fallback;
        JsonNode named = schema.path("$schema");
        if (named.isTextual()) {
            draft = Draft.of(named.textValue())
                    .orElseThrow(() -> new UnreadableSchema("", "$schema", "names no draft that is known"));
        }
        Formula formula = reader.read(reader.library.add(schema, Addresses.HOME, draft), Scope.NONE);
        reader.recursive.forEach(SchemaReader::checkMeaning);
        return formula;
    }

    Formulas pool() {
        return pool;
    }

    Formats formats() {
        return formats;
    }

    Library library() {
        return library;
    }

    Place located(Place child) {
        return library.located(child);
    }

    BigDecimal decimal(JsonNode number) {
        try {
            return Values.decimal(number);
        } catch (IllegalArgumentException e) {
            throw new TooHard("a number beyond the range of binary64");
        }
    }

    Formula read(Place place, Scope outer) {
        Scope scope = outer.enter(place.resource());
        JsonNode schema = place.schema();
        if (schema.isBoolean()) {
            return pool.constant(schema.booleanValue());
        }
        if (!schema.isObject()) {
            throw place.unreadable("", "a schema must be an object or true or false");
        }
        String key = place.name() + scope.name();
        Definition known = definitions.get(key);
        if (known != null) {
            return known.formula == null ? recursive(known, place) : known.formula;
        }
        Definition definition = new Definition();
        definitions.put(key, definition);
        Formula formula = formula(new Here(this, place, scope));
        definition.formula = formula;
        return formula;
    }

    private Formula recursive(Definition definition, Place place) {
        Formula reference = pool.reference(definition);
        recursive.put(reference, place);
        return reference;
    }

    /** What refers to itself must take a step into the value before it does. */
    private static void checkMeaning(Formula reference, Place place) {
        try {
            for (Type type : Type.values()) {
                reference.of(type);
            }
        } catch (CircularReference e) {
            throw place.unreadable("$ref", String.valueOf(e.getMessage()));
        }
    }

    private Formula formula(Here here) {
        List<Formula> parts = new ArrayList<>();
        ReferenceKeywords.read(here, parts);
        if (here.draft() == Draft.DRAFT_7 && here.has("$ref")) {
            return pool.all(parts);
        }
        ValueKeywords.read(here, parts);
        NumberKeywords.read(here, parts);
        TextKeywords.read(here, parts);
        ArrayKeywords.read(here, parts);
        ObjectKeywords.read(here, parts);
        LogicKeywords.read(here, parts);
        UnevaluatedKeywords.read(here, parts);
        return pool.all(parts);
    }

    /** What a schema means, once it has been read. */
    private static final class Definition implements Formula.Target {
        private @Nullable Formula formula;

        @Override
        public Formula meaning() {
            Formula known = formula;
            if (known == null) {
                throw new IllegalStateException("a schema's meaning was asked for before it was read");
            }
            return known;
        }
    }
}
