package dev.mek.contracts.containment.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import dev.mek.contracts.containment.limit.TooHard;
import dev.mek.contracts.containment.normal.Draft;
import dev.mek.contracts.containment.normal.Formats;
import java.util.List;
import java.util.Locale;

/** One schema under the validator in use: the judge over witnesses, which shares nothing with the decision but the schema. */
public final class Validator {

    private static final EcmaExpressions EXPRESSIONS = new EcmaExpressions();

    private final Schema compiled;

    private Validator(Schema compiled) {
        this.compiled = compiled;
    }

    /**
     * Compiles a schema; nothing is fetched.
     *
     * @throws TooHard when the validator cannot read it
     */
    public static Validator compile(JsonNode schema, Draft draft, Formats formats) {
        return compile(schema, draft, formats, true);
    }

    /** The same, to be asked for every reason and not for the first; slower. */
    public static Validator explaining(JsonNode schema, Draft draft, Formats formats) {
        return compile(schema, draft, formats, false);
    }

    private static Validator compile(JsonNode schema, Draft draft, Formats formats, boolean failFast) {
        try {
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                    draft.dialect(),
                    builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(formats == Formats.ASSERT)
                            .regularExpressionFactory(EXPRESSIONS)
                            .locale(Locale.ROOT)
                            .failFast(failFast)
                            .build()));
            String id = schema.path("$id").asText("");
            JsonNode plain = PlainNumbers.of(schema);
            return new Validator(
                    id.isEmpty() ? registry.getSchema(plain) : registry.getSchema(SchemaLocation.of(id), plain));
        } catch (SchemaException | IllegalArgumentException e) {
            throw new TooHard("the validator cannot read the schema: " + e.getMessage());
        }
    }

    /**
     * Whether a value is valid.
     *
     * @throws TooHard when the validator does not say
     */
    public boolean accepts(JsonNode value) {
        return errors(value).isEmpty();
    }

    /**
     * Why a value is not valid; empty when it is.
     *
     * @throws TooHard when the validator does not say
     */
    public List<Error> errors(JsonNode value) {
        try {
            return compiled.validate(PlainNumbers.of(value));
        } catch (SchemaException | IllegalArgumentException | ArithmeticException | NullPointerException e) {
            throw new TooHard("the validator fails: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new TooHard("the validator goes too deep");
        }
    }
}
