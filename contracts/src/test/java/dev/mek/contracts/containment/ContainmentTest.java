package dev.mek.contracts.containment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.normal.Draft;
import dev.mek.contracts.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs whose answers can be worked out by hand. */
class ContainmentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"integer\"} | {\"type\":\"number\"}",
                "{\"type\":\"integer\",\"minimum\":1} | {\"exclusiveMinimum\":0}",
                "{\"multipleOf\":6} | {\"multipleOf\":3}",
                "{\"multipleOf\":0.3} | {\"multipleOf\":0.1}",
                "{\"type\":\"integer\",\"exclusiveMinimum\":0,\"maximum\":3} | {\"enum\":[1,2,3.0]} ",
                "{\"enum\":[\"a\",\"ab\"]} | {\"pattern\":\"^a\"}",
                "{\"type\":\"string\",\"pattern\":\"^a{2}$\"} | {\"const\":\"aa\"}",
                "{\"type\":\"string\",\"pattern\":\"^.$\"} | {\"maxLength\":1}",
                "{\"type\":\"string\",\"pattern\":\"^(?=.*x)..$\"} | {\"minLength\":2}",
                "{\"required\":[\"a\"],\"type\":\"object\"} | {\"minProperties\":1}",
                "{\"maxProperties\":1,\"type\":\"object\"} | {\"not\":{\"required\":[\"a\",\"b\"]}}",
                "{\"additionalProperties\":false,\"properties\":{\"a\":{}}} | {\"propertyNames\":{\"maxLength\":1}}",
                "{\"patternProperties\":{\"^a\":{\"type\":\"integer\"}}} | {\"properties\":{\"ab\":{\"type\":\"number\"}}}",
                "{\"type\":\"array\",\"items\":{\"type\":\"boolean\"},\"uniqueItems\":true} | {\"maxItems\":2}",
                "{\"type\":\"array\",\"minItems\":3,\"items\":{\"type\":\"boolean\"}} | {\"not\":{\"uniqueItems\":true}}",
                "{\"contains\":{\"type\":\"integer\"},\"minContains\":2,\"type\":\"array\"} | {\"minItems\":2}",
                "{\"contains\":{\"const\":1},\"maxContains\":1} | {\"contains\":{\"const\":1},\"maxContains\":2}",
                "{\"prefixItems\":[{\"type\":\"string\"}],\"items\":false} | {\"maxItems\":1}",
                "{\"oneOf\":[{\"type\":\"integer\"},{\"type\":\"number\"}]} | {\"not\":{\"type\":\"integer\"}}",
                "{\"if\":{\"type\":\"string\"},\"then\":{\"minLength\":2},\"else\":false} | {\"type\":\"string\"}",
                "{\"dependentRequired\":{\"a\":[\"b\"]},\"required\":[\"a\"]} | {\"required\":[\"b\"]}",
                "{\"properties\":{\"a\":{}},\"unevaluatedProperties\":false} | {\"additionalProperties\":false,\"properties\":{\"a\":{}}}",
                "{\"$ref\":\"#/$defs/n\",\"$defs\":{\"n\":{\"type\":\"object\",\"properties\":{\"next\":{\"$ref\":\"#/$defs/n\"}}}}} | {\"properties\":{\"next\":{\"type\":\"object\"}}}",
                "{\"type\":\"object\",\"required\":[\"n\"],\"properties\":{\"n\":{\"$ref\":\"#\"}}} | false",
            })
    void isContained(String older, String newer) throws Exception {
        assertThat(compare(older, newer)).isInstanceOf(Verdict.Ok.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"number\"} | {\"type\":\"integer\"}",
                "{\"maxLength\":2} | {\"maxLength\":1}",
                "{\"type\":\"string\",\"maxLength\":1} | {\"pattern\":\"^[\\u0000-\\uffff]?$\"}",
                "{\"type\":\"array\",\"items\":{\"type\":\"boolean\"},\"uniqueItems\":true} | {\"maxItems\":1}",
                "{} | {\"properties\":{\"a\":{\"type\":\"string\"}}}",
                "{\"not\":{\"uniqueItems\":true}} | {\"minItems\":3}",
                "{\"minProperties\":2,\"maxProperties\":2} | {\"required\":[\"a\"]}",
                "{\"anyOf\":[{\"required\":[\"a\"]},{\"required\":[\"b\"]}]} | {\"oneOf\":[{\"required\":[\"a\"]},{\"required\":[\"b\"]}]}",
                "{\"type\":\"string\",\"pattern\":\"(?<=a)b\"} | {\"maxLength\":0}",
                "{\"contains\":{\"type\":\"integer\"},\"maxContains\":2} | {\"contains\":{\"type\":\"integer\"},\"maxContains\":1}",
                "{\"properties\":{\"n\":{\"$ref\":\"#\"}},\"type\":\"object\"} | {\"properties\":{\"n\":{\"properties\":{\"n\":{\"required\":[\"n\"]}}}}}",
                "{\"const\":9007199254740993} | {\"const\":9007199254740992}",
                "{\"$dynamicAnchor\":\"t\",\"properties\":{\"c\":{\"$dynamicRef\":\"#t\"}},\"type\":\"object\"} | {\"properties\":{\"c\":{\"properties\":{\"c\":false}}}}",
            })
    void isBroken(String older, String newer) throws Exception {
        assertThat(compare(older, newer)).isInstanceOf(Verdict.Break.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"minLength\":-1} | '' | minLength",
                "{\"type\":\"strnig\"} | '' | type",
                "{\"properties\":{\"a\":{\"pattern\":\"(\"}}} | /properties/a | pattern",
                "{\"$ref\":\"#/$defs/x\"} | '' | $ref",
                "{\"$ref\":\"other.json\"} | '' | $ref",
                "{\"$ref\":\"#\"} | '' | $ref",
                "{\"items\":[{}]} | '' | items",
                "{\"$schema\":\"http://example.com/mine\"} | '' | $schema",
                "{\"allOf\":[1]} | /allOf/0 | ''",
            })
    void saysWhatCannotBeRead(String schema, String pointer, String keyword) throws Exception {
        Verdict verdict = compare(schema, "true");

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Unreadable.class, unreadable -> {
            assertThat(unreadable.side()).isEqualTo(Verdict.Side.OLD);
            assertThat(unreadable.pointer()).isEqualTo(pointer.replace("'", ""));
            assertThat(unreadable.keyword()).isEqualTo(keyword.replace("'", ""));
        });
    }

    private static Verdict compare(String older, String newer) throws Exception {
        return Containment.compare(read(older), read(newer), Options.of(Draft.DRAFT_2020_12));
    }

    private static JsonNode read(String schema) throws Exception {
        return Json.mapper().readTree(schema);
    }
}
