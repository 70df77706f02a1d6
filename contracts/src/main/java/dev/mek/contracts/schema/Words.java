package dev.mek.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** Plain words for what stands in schemas and documents. */
final class Words {

    private Words() {}

    /** The JSON Schema type of a value. */
    static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case OBJECT, POJO -> "object";
            case STRING, BINARY -> "string";
            case MISSING -> "nothing";
        };
    }

    static String article(String noun) {
        return switch (noun) {
            case "null", "nothing" -> noun;
            case "array", "integer", "object" -> "an " + noun;
            default -> "a " + noun;
        };
    }

    /** A number of things. */
    static String count(JsonNode number, String thing) {
        return number.asText() + " " + thing + (number.asText().equals("1") ? "" : "s");
    }

    /** Characters as JSON Schema counts them: Unicode code points. */
    static int length(JsonNode text) {
        String value = text.asText();
        return value.codePointCount(0, value.length());
    }

    static String format(String format) {
        return switch (format) {
            case "date-time" -> "a date and time as in 2026-03-29T10:15:00Z";
            case "date" -> "a date as in 2026-03-29";
            case "uuid" -> "a UUID as in 0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b";
            case "uri" -> "a URI";
            case "uri-reference" -> "a URI reference";
            default -> "of the format " + format;
        };
    }
}
