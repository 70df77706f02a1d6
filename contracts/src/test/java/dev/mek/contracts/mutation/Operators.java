package dev.mek.contracts.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** The operators. Their labels were set by thinking, before anything was run. */
final class Operators {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static final List<Operator> ALL = List.of(
            new Operator(
                    "add an optional field",
                    "-+ ++",
                    Operators::any,
                    field -> field.object()
                            .withObjectProperty("properties")
                            .putObject("added")
                            .put("type", "integer")),
            new Operator(
                    "add a field of any value",
                    "++ ++",
                    Operators::any,
                    field -> field.object().withObjectProperty("properties").putObject("added")),
            new Operator("add a required field", "-+ -+", Operators::any, field -> {
                field.object()
                        .withObjectProperty("properties")
                        .putObject("added")
                        .put("type", "integer");
                field.needed().add("added");
            }),
            new Operator("remove a required field", "+- +-", Field::required, field -> {
                field.notRequired();
                field.gone();
            }),
            new Operator("remove an optional field", "+- ++", field -> !field.required(), Field::gone),
            new Operator("no longer require a field", "+- +-", Field::required, Field::notRequired),
            new Operator(
                    "require a field",
                    "-+ -+",
                    field -> !field.required(),
                    field -> field.needed().add(field.name())),
            new Operator("rename a required field", "-- --", Field::required, field -> {
                JsonNode schema = field.schema();
                field.notRequired();
                field.gone();
                field.needed().add("renamed");
                field.object().withObjectProperty("properties").set("renamed", schema);
            }),
            new Operator("rename an optional field", "-- ++", field -> !field.required(), field -> {
                JsonNode schema = field.schema();
                field.gone();
                field.object().withObjectProperty("properties").set("renamed", schema);
            }),
            new Operator(
                    "add a value to an enum",
                    "+- +-",
                    Operators::choice,
                    field -> values(field).add("SOMETHING_NEW")),
            new Operator(
                    "take a value from an enum",
                    "-+ -+",
                    Operators::choice,
                    field -> values(field).remove(0)),
            new Operator(
                    "rename a value of an enum",
                    "-- --",
                    Operators::choice,
                    field -> values(field).set(0, "RENAMED")),
            new Operator(
                    "reorder an enum",
                    "++ ++",
                    Operators::choice,
                    field -> values(field).add(values(field).remove(0))),
            new Operator("drop an enum", "+- +-", Operators::choice, drop("enum")),
            new Operator("enum to alternatives", "++ ++", Operators::choice, field -> {
                ArrayNode any = NODES.arrayNode();
                values(field).forEach(value -> any.addObject().set("const", value));
                field.schema().remove("enum");
                field.schema().set("anyOf", any);
            }),
            new Operator(
                    "const to an enum of one",
                    "++ ++",
                    Operators::constant,
                    field -> field.schema().putArray("enum").add(field.schema().remove("const"))),
            new Operator(
                    "const to an enum of two",
                    "+- +-",
                    Operators::constant,
                    field -> field.schema()
                            .putArray("enum")
                            .add(field.schema().remove("const"))
                            .add("ANOTHER")),
            new Operator(
                    "change a const",
                    "-- --",
                    Operators::constant,
                    field -> field.schema().put("const", "ANOTHER")),
            new Operator("drop a const", "+- +-", Operators::constant, drop("const")),
            new Operator(
                    "integer to number",
                    "+- +-",
                    Operators::number,
                    field -> field.schema().put("type", "number")),
            new Operator("integer to string", "-- --", Operators::number, field -> field.becomes(type("string"))),
            new Operator(
                    "string to integer", "-- --", field -> field.is("string"), field -> field.becomes(type("integer"))),
            new Operator(
                    "string to boolean", "-- --", field -> field.is("string"), field -> field.becomes(type("boolean"))),
            new Operator("anything to an array of it", "-- --", Field::required, field -> {
                ObjectNode array = type("array");
                array.set("items", field.schema());
                field.becomes(array);
            }),
            new Operator("allow null", "+- +-", field -> field.is("integer"), field -> {
                ArrayNode types = NODES.arrayNode().add("integer").add("null");
                field.schema().set("type", types);
            }),
            new Operator("allow null by alternatives", "+- +-", Operators::any, field -> {
                ObjectNode either = NODES.objectNode();
                either.putArray("oneOf").add(field.schema()).add(type("null"));
                field.becomes(either);
            }),
            new Operator("raise a minimum", "-+ -+", Operators::number, bound("minimum", 1)),
            new Operator("lower a minimum", "+- +-", Operators::number, bound("minimum", -1)),
            new Operator("drop a minimum", "+- +-", Operators::number, drop("minimum")),
            new Operator("lower a maximum", "-+ -+", Operators::number, bound("maximum", -1)),
            new Operator("raise a maximum", "+- +-", Operators::number, bound("maximum", 1)),
            new Operator("drop a maximum", "+- +-", Operators::number, drop("maximum")),
            new Operator(
                    "minimum as exclusive minimum",
                    "++ ++",
                    Operators::number,
                    field -> field.schema()
                            .put(
                                    "exclusiveMinimum",
                                    field.schema().remove("minimum").asLong() - 1)),
            new Operator(
                    "only even numbers",
                    "-+ -+",
                    Operators::number,
                    field -> field.schema().put("multipleOf", 2)),
            new Operator(
                    "whole numbers once more",
                    "++ ++",
                    Operators::number,
                    field -> field.schema().put("multipleOf", 1)),
            new Operator("shorten a text", "-+ -+", Operators::text, bound("maxLength", -1)),
            new Operator("lengthen a text", "+- +-", Operators::text, bound("maxLength", 1)),
            new Operator("drop a length", "+- +-", Operators::text, drop("maxLength")),
            new Operator(
                    "no short texts",
                    "-+ -+",
                    Operators::text,
                    field -> field.schema().put("minLength", 2)),
            new Operator("drop a pattern", "+- +-", Operators::pattern, drop("pattern")),
            new Operator(
                    "say a pattern again",
                    "++ ++",
                    Operators::pattern,
                    field -> field.schema()
                            .putArray("allOf")
                            .addObject()
                            .set("pattern", field.schema().get("pattern"))),
            new Operator(
                    "group a pattern",
                    "++ ++",
                    Operators::pattern,
                    field -> field.schema()
                            .put(
                                    "pattern",
                                    field.schema().get("pattern").asText().replaceFirst("^\\^(.*)\\$$", "^(?:$1)\\$"))),
            new Operator(
                    "match less",
                    "-+ -+",
                    Operators::pattern,
                    field -> field.schema().putArray("allOf").addObject().put("pattern", "^[^Aa]")),
            new Operator(
                    "describe anew",
                    "++ ++",
                    Operators::any,
                    field -> field.schema().put("description", "in other words")),
            new Operator(
                    "give an example",
                    "++ ++",
                    Operators::any,
                    field -> field.schema().putArray("examples").add("x")),
            new Operator(
                    "give a default",
                    "++ ++",
                    Operators::any,
                    field -> field.schema().put("default", "x")),
            new Operator("wrap into allOf", "++ ++", Operators::any, wrap("allOf")),
            new Operator("wrap into anyOf", "++ ++", Operators::any, wrap("anyOf")),
            new Operator("wrap into oneOf", "++ ++", Operators::any, wrap("oneOf")),
            new Operator("not not", "++ ++", field -> !field.has("$ref") && !field.is("object"), field -> {
                ObjectNode outer = NODES.objectNode();
                outer.putObject("not").set("not", field.schema());
                field.becomes(outer);
            }),
            new Operator(
                    "write a reference out",
                    "++ ++",
                    field -> field.has("$ref"),
                    field -> field.becomes(field.root()
                            .at(field.schema().get("$ref").asText().substring(1))
                            .deepCopy())),
            new Operator("move a field into a definition", "++ ++", Operators::any, field -> {
                field.root().withObjectProperty("$defs").set("moved", field.schema());
                field.becomes(NODES.objectNode().put("$ref", "#/$defs/moved"));
            }),
            new Operator(
                    "close the schema",
                    "-+ ++",
                    Operators::root,
                    field -> field.root().put("additionalProperties", false)),
            new Operator(
                    "close it by unevaluated",
                    "-+ ++",
                    Operators::root,
                    field -> field.root().put("unevaluatedProperties", false)),
            new Operator(
                    "make it a map besides",
                    "-+ ++",
                    Operators::root,
                    field -> field.root().putObject("additionalProperties").put("type", "string")),
            new Operator(
                    "bound the names",
                    "-+ ++",
                    Operators::root,
                    field -> field.root().putObject("propertyNames").put("maxLength", 64)),
            new Operator(
                    "forbid a new name",
                    "-+ ++",
                    Operators::root,
                    field -> field.root().putObject("not").putArray("required").add("unheardOf")),
            new Operator(
                    "ask for one field at least",
                    "++ ++",
                    Operators::root,
                    field -> field.root().put("minProperties", 1)),
            new Operator(
                    "bound the count of fields",
                    "-+ ++",
                    Operators::root,
                    field -> field.root().put("maxProperties", 40)),
            new Operator(
                    "require what is required again",
                    "++ ++",
                    Field::required,
                    field -> field.object()
                            .putObject("dependentRequired")
                            .putArray("unheardOf")
                            .add(field.name())),
            new Operator(
                    "say the type again",
                    "++ ++",
                    Operators::root,
                    field -> field.root().putArray("allOf").addObject().put("type", "object")),
            new Operator(
                    "an object or null",
                    "+- +-",
                    Operators::root,
                    field -> field.root().putArray("type").add("object").add("null")));

    private Operators() {}

    private static boolean any(Field field) {
        return true;
    }

    /** One place in each schema: its first field. */
    private static boolean root(Field field) {
        JsonNode properties = field.root().path("properties");
        return field.outermost() && properties.fieldNames().next().equals(field.name());
    }

    private static boolean number(Field field) {
        return field.is("integer") && field.has("minimum");
    }

    private static boolean text(Field field) {
        return field.is("string") && field.has("maxLength") && !field.has("format");
    }

    private static boolean pattern(Field field) {
        return field.is("string") && field.has("pattern") && !field.has("format");
    }

    private static boolean choice(Field field) {
        return field.schema().path("enum").size() > 1;
    }

    private static boolean constant(Field field) {
        return field.has("const");
    }

    private static ArrayNode values(Field field) {
        return (ArrayNode) field.schema().get("enum");
    }

    private static ObjectNode type(String name) {
        return NODES.objectNode().put("type", name);
    }

    private static Consumer<Field> drop(String keyword) {
        return field -> field.schema().remove(keyword);
    }

    private static Consumer<Field> bound(String keyword, long by) {
        return field -> field.schema().put(keyword, field.schema().get(keyword).asLong() + by);
    }

    private static Consumer<Field> wrap(String keyword) {
        return field -> {
            ObjectNode outer = NODES.objectNode();
            outer.putArray(keyword).add(field.schema());
            field.becomes(outer);
        };
    }
}
