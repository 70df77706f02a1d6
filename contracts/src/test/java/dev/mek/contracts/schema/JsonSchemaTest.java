package dev.mek.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the validator says, in our words, and that it says it where validators are known to differ. */
class JsonSchemaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"maxLength":3}                  | "abcd"    | must be at most 3 characters long, was 4 (maxLength)
            {"minLength":1}                  | ""        | must be at least 1 character long, was 0 (minLength)
            {"pattern":"^a+$"}               | "b"       | must match the pattern ^a+$ (pattern)
            {"type":"integer"}               | "1"       | must be an integer, was a string (type)
            {"type":"integer"}               | 1.5       | must be an integer, was a number (type)
            {"type":["string","null"]}       | []        | must be a string or null, was an array (type)
            {"type":"object"}                | null      | must be an object, was null (type)
            {"enum":["A","B"]}               | "C"       | must be one of A, B (enum)
            {"const":"A"}                    | "C"       | must be A (const)
            {"minimum":1}                    | 0         | must be at least 1, was 0 (minimum)
            {"maximum":10}                   | 10.5      | must be at most 10, was 10.5 (maximum)
            {"exclusiveMinimum":0}           | 0         | must be more than 0, was 0 (exclusiveMinimum)
            {"exclusiveMaximum":5}           | 5         | must be less than 5, was 5 (exclusiveMaximum)
            {"multipleOf":0.01}              | 0.015     | must be a multiple of 0.01, was 0.015 (multipleOf)
            {"format":"date-time"}           | "now"     | must be a date and time as in 2026-03-29T10:15:00Z (format)
            {"format":"uuid"}                | "1-1-1-1" | must be a UUID as in 0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b (format)
            {"minItems":1}                   | []        | must have at least 1 item, has 0 (minItems)
            {"maxItems":1}                   | [1,2]     | must have at most 1 item, has 2 (maxItems)
            {"uniqueItems":true}             | [1,1]     | must not hold the same item twice (uniqueItems)
            {"maxProperties":0}              | {"a":1}   | must have at most 0 fields, has 1 (maxProperties)
            """)
    void violationsInPlainWords(String schema, String document, String words) {
        assertThat(JsonSchema.compile(json(schema)).validate(json(document)))
                .singleElement()
                .hasToString("the document " + words);
    }

    @Test
    void missingAndUndeclaredFieldsArePointedAt() {
        JsonSchema schema = JsonSchema.compile(json("""
                {"properties":{"a~/b":{"required":["x/y"],"additionalProperties":false}}}"""));

        assertThat(schema.validate(json("""
                {"a~/b":{"z":1}}""")))
                .containsExactlyInAnyOrder(
                        new Violation("/a~0~1b/x~1y", "required", "is missing"),
                        new Violation("/a~0~1b/z", "additionalProperties", "is not declared by the contract"));
    }

    @Test
    void aFieldThatAnotherAsksForIsPointedAt() {
        JsonSchema schema = JsonSchema.compile(json("{\"dependentRequired\":{\"a\":[\"b\"]}}"));

        assertThat(schema.validate(json("{\"a\":1}")))
                .containsExactly(new Violation("/b", "dependentRequired", "is missing"));
    }

    @Test
    void aTextThatHasNotItsFormatIsNotBlamedForItsPatternToo() {
        JsonSchema schema = JsonSchema.compile(json("""
                {"format":"uuid","pattern":"^[0-9a-f-]+$"}"""));

        assertThat(schema.validate(json("\"X\"")))
                .extracting(Violation::keyword)
                .containsExactly("format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e30", "1e999999999", "99999999999999999999", "11", "10.000000000000000000001"})
    void boundsHoldForNumbersOfAnySize(String number) {
        assertThat(JsonSchema.compile(json("{\"maximum\":10}")).validate(json(number)))
                .extracting(Violation::keyword)
                .containsExactly("maximum");
        assertThat(JsonSchema.compile(json("{\"type\":\"integer\",\"minimum\":-10}"))
                        .validate(json("-" + number)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e1", "-0", "10"})
    void aNumberWithoutFractionIsAnInteger(String number) {
        assertThat(JsonSchema.compile(json("{\"type\":\"integer\",\"maximum\":10}"))
                        .validate(json(number)))
                .isEmpty();
    }

    @Test
    void anEndAnchorMeansTheVeryEnd() {
        assertThat(JsonSchema.compile(json("{\"pattern\":\"^a$\"}")).validate(json("\"a\\n\"")))
                .hasSize(1);
    }

    @Test
    void lengthsCountCodePoints() {
        JsonSchema schema = JsonSchema.compile(json("{\"maxLength\":2}"));

        assertThat(schema.validate(json("\"🚗🚗\""))).isEmpty();
        assertThat(schema.validate(json("\"🚗🚗🚗\"")))
                .extracting(Violation::message)
                .containsExactly("must be at most 2 characters long, was 3");
    }

    @Test
    void noViolationQuotesTextOfTheDocument() {
        JsonSchema schema = JsonSchema.compile(json("""
                {"properties":{"a":{"maxLength":1},"b":{"pattern":"^x$"},"c":{"enum":["x"]},"d":{"const":"x"},
                 "e":{"format":"uuid"},"f":{"type":"integer"}}}"""));

        assertThat(schema.validate(json("""
                {"a":"secret","b":"secret","c":"secret","d":"secret","e":"secret","f":"secret"}""")))
                .hasSize(6)
                .noneMatch(violation -> violation.toString().contains("secret"));
    }

    private static JsonNode json(String text) {
        try {
            return Json.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
