package dev.mek.contracts.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.schema.JsonSchema;
import dev.mek.contracts.schema.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedFormTest {

    @Test
    void closesEveryObjectAtEveryDepth() {
        String schema = """
                {"type":"object","properties":{"slot":{"type":"object","properties":{"start":{"type":"string"}}},
                 "lines":{"type":"array","items":{"type":"object","properties":{"n":{"type":"integer"}}}}}}""";

        assertThat(undeclared(schema, """
                {"slot":{"start":"a","x":1},"lines":[{"n":1},{"n":2,"y":0}],"z":{}}""")).containsExactlyInAnyOrder("/slot/x", "/lines/1/y", "/z");
        assertThat(undeclared(schema, """
                {"slot":{"start":"a"},"lines":[{"n":1}]}""")).isEmpty();
    }

    @Test
    void branchesOfAllOfDoNotForbidEachOthersFields() {
        String schema = """
                {"allOf":[{"properties":{"a":{"type":"object","properties":{"x":{}}}}},
                          {"$ref":"#/$defs/more"}],
                 "$defs":{"more":{"properties":{"a":{"properties":{"y":{}}},"b":{}}}}}""";

        assertThat(undeclared(schema, """
                {"a":{"x":1,"y":2},"b":3}""")).isEmpty();
        assertThat(undeclared(schema, """
                {"a":{"x":1,"z":2},"c":3}""")).containsExactlyInAnyOrder("/a/z", "/c");
    }

    @Test
    void aReferenceBesidePropertiesDeclaresToo() {
        String schema = """
                {"$ref":"#/$defs/base","properties":{"own":{}},"$defs":{"base":{"type":"object","properties":{"id":{}}}}}""";

        assertThat(undeclared(schema, """
                {"id":1,"own":2,"other":3}""")).containsExactly("/other");
    }

    @Test
    void onlyTheAlternativeThatAcceptsDeclares() {
        String schema = """
                {"properties":{"kind":{}},"oneOf":[
                  {"properties":{"kind":{"const":"a"},"x":{"type":"object","properties":{"p":{}}}}},
                  {"properties":{"kind":{"const":"b"},"y":{}}}]}""";

        assertThat(undeclared(schema, """
                {"kind":"a","x":{"p":1}}""")).isEmpty();
        assertThat(undeclared(schema, """
                {"kind":"a","x":{"q":1}}""")).containsExactly("/x/q");
        assertThat(undeclared(schema, """
                {"kind":"b","x":{"p":1}}""")).containsExactly("/x");
    }

    @Test
    void thenAndElseDeclareForTheirCases() {
        String schema = """
                {"type":"object","properties":{"state":{}},
                 "if":{"properties":{"state":{"const":"no"}},"required":["state"]},
                 "then":{"properties":{"reason":{}}},"else":{"properties":{"bay":{}}}}""";

        assertThat(undeclared(schema, """
                {"state":"no","reason":1}""")).isEmpty();
        assertThat(undeclared(schema, """
                {"state":"yes","reason":1}""")).containsExactly("/reason");
        assertThat(undeclared(schema, """
                {"state":"yes","bay":1}""")).isEmpty();
    }

    @Test
    void aMapDeclaresAllItsFieldsAndItsValuesAreClosed() {
        String schema = """
                {"type":"object","properties":{"known":{"type":"object"}},"patternProperties":{"^x%/":{"type":"object"}},
                 "additionalProperties":{"type":"object","properties":{"v":{}}}}""";

        assertThat(undeclared(schema, """
                {"any":{"v":1},"other":{"w":1},"known":{"v":1},"x%/1":{"v":1}}""")).containsExactlyInAnyOrder("/other/w", "/known/v", "/x%~11/v");
    }

    @Test
    void tuplesAreClosedByPosition() {
        String schema = """
                {"prefixItems":[{"type":"object","properties":{"a":{}}},{"type":"string"}],
                 "items":{"type":"object","properties":{"b":{}}}}""";

        assertThat(undeclared(schema, """
                [{"a":1},"s",{"b":1},{"a":1}]""")).containsExactly("/3/a");
    }

    @Test
    void aRecursiveSchemaIsClosedAtEveryLevel() {
        String schema = """
                {"type":"object","properties":{"name":{},"child":{"$ref":"#"}}}""";

        assertThat(undeclared(schema, """
                {"name":1,"child":{"name":2,"child":{"nom":3}}}""")).containsExactly("/child/child/nom");
    }

    @Test
    void aRecursionThatAddsFieldsIsCombinedFirst() {
        String schema = """
                {"type":"object","properties":{"name":{},"child":{"allOf":[{"$ref":"#"},{"properties":{"nick":{}}}]}}}""";

        assertThat(undeclared(schema, """
                {"name":1,"child":{"name":2,"nick":3,"child":{"nick":4,"x":5}}}""")).containsExactly("/child/child/x");
        assertThat(undeclared(schema, """
                {"name":1,"nick":2}""")).containsExactly("/nick");
    }

    @Test
    void aPlaceThatDescribesNoObjectHoldsAnything() {
        assertThat(undeclared("""
                {"type":"object","properties":{"any":{},"text":{"type":["string","null"]}}}""", """
                {"any":{"deep":{"er":1}},"text":null}""")).isEmpty();
    }

    @Test
    void whatStandsBelowNotDeclaresNothing() {
        assertThat(undeclared("""
                {"type":"object","not":{"properties":{"a":{"const":1}},"required":["a"]}}""", """
                {"a":2}""")).containsExactly("/a");
    }

    @Test
    void aReferenceToNowhereIsRefused() {
        assertThatThrownBy(() -> ClosedForm.of(json("""
                {"properties":{"a":{"$ref":"https://elsewhere.example/a.json"}}}""")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://elsewhere.example/a.json");
    }

    @Test
    void theOpenSchemaStaysAsItIs() {
        JsonNode schema = json("""
                {"$id":"https://x.example/a.json","type":"object","properties":{"a":{"type":"object"}}}""");
        JsonNode before = schema.deepCopy();

        ClosedForm.of(schema);

        assertThat(schema).isEqualTo(before);
    }

    /** Pointers that the closed form rejects; the open form must accept the document. */
    private static List<String> undeclared(String schema, String document) {
        assertThat(JsonSchema.compile(json(schema)).validate(json(document))).isEmpty();
        return JsonSchema.compile(ClosedForm.of(json(schema))).validate(json(document)).stream()
                .map(Violation::pointer)
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return Json.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
