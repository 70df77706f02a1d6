package dev.mek.contracts.rule;

import dev.mek.contracts.comparison.Way;

/** What to do about a broken keyword. */
final class SchemaAdvice {

    private static final String ELSE = " Else give the new shape a type of its own (….v2) beside this one.";

    private SchemaAdvice() {}

    static String of(String keyword, Way way) {
        return (way == Way.BACKWARD ? backward(keyword) : forward(keyword)) + ELSE;
    }

    private static String backward(String keyword) {
        return switch (keyword) {
            case "required", "dependentRequired", "minProperties" ->
                "Leave the field optional: messages without it are on the topic.";
            case "additionalProperties", "unevaluatedProperties", "false", "propertyNames", "maxProperties" ->
                "Go on to accept the field: messages with it are on the topic.";
            case "enum", "const" -> "Keep the old value among those accepted.";
            case "type" -> "Accept the old type too.";
            default -> "Keep the old bound, or a wider one.";
        };
    }

    private static String forward(String keyword) {
        return switch (keyword) {
            case "required", "dependentRequired", "minProperties" ->
                "Keep the field required until no reader with the old schema is left.";
            case "enum", "const" ->
                "Old readers reject the new value: let them accept unknown values first (release a schema without the"
                        + " enum), or send it in a new optional field.";
            case "type" -> "Keep the type and add the new form as another optional field.";
            case "additionalProperties", "unevaluatedProperties", "false", "propertyNames", "maxProperties" ->
                "The old schema forbids fields that it does not know: open it first and release that.";
            default -> "Keep the old bound, or a narrower one that old messages keep too.";
        };
    }
}
