package dev.mek.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The validator's errors in our words. */
public final class Violations {

    /** Keywords that an error of the same place makes redundant: a text that is no UUID matches its pattern even less. */
    private static final String STRONGER = "format";

    private static final String WEAKER = "pattern";

    private Violations() {}

    static List<Violation> of(List<Error> errors) {
        if (errors.isEmpty()) {
            return List.of();
        }
        Set<String> explained = errors.stream()
                .filter(error -> error.getKeyword().equals(STRONGER))
                .map(Violations::pointer)
                .collect(Collectors.toCollection(HashSet::new));
        return errors.stream()
                .filter(error -> !(error.getKeyword().equals(WEAKER) && explained.contains(pointer(error))))
                .map(error -> new Violation(pointer(error), error.getKeyword(), words(error)))
                .distinct()
                .toList();
    }

    /** The same with the place in the schema that each breaks. */
    public static List<Rejection> located(List<Error> errors) {
        return errors.stream()
                .map(error -> new Rejection(
                        new Violation(pointer(error), error.getKeyword(), words(error)),
                        String.valueOf(error.getSchemaLocation().getFragment())))
                .distinct()
                .toList();
    }

    private static String pointer(Error error) {
        String at = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required", "additionalProperties", "unevaluatedProperties" -> child(at, error.getProperty());
            case "dependentRequired" -> child(at, String.valueOf(error.getArguments()[0]));
            default -> at;
        };
    }

    private static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String words(Error error) {
        JsonNode is = error.getInstanceNode();
        JsonNode limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required", "dependentRequired" -> "is missing";
            case "additionalProperties", "unevaluatedProperties", "false" -> "is not declared by the contract";
            case "type" -> "must be " + types(limit) + ", was " + Words.article(Words.type(is));
            case "enum" -> "must be one of " + values(limit);
            case "const" -> "must be " + limit.asText();
            case "format" -> "must be " + Words.format(limit.asText());
            case "pattern" -> "must match the pattern " + limit.asText();
            case "minLength" ->
                "must be at least " + Words.count(limit, "character") + " long, was " + Words.length(is);
            case "maxLength" -> "must be at most " + Words.count(limit, "character") + " long, was " + Words.length(is);
            case "minimum" -> "must be at least " + limit + ", was " + is;
            case "maximum" -> "must be at most " + limit + ", was " + is;
            case "exclusiveMinimum" -> "must be more than " + limit + ", was " + is;
            case "exclusiveMaximum" -> "must be less than " + limit + ", was " + is;
            case "multipleOf" -> "must be a multiple of " + limit + ", was " + is;
            case "minItems" -> "must have at least " + Words.count(limit, "item") + ", has " + is.size();
            case "maxItems" -> "must have at most " + Words.count(limit, "item") + ", has " + is.size();
            case "uniqueItems" -> "must not hold the same item twice";
            case "minProperties" -> "must have at least " + Words.count(limit, "field") + ", has " + is.size();
            case "maxProperties" -> "must have at most " + Words.count(limit, "field") + ", has " + is.size();
            case "anyOf" -> "must keep at least one of the alternatives";
            case "oneOf" -> "must keep exactly one of the alternatives";
            case "not" -> "must not be what the contract excludes";
            default -> "must keep the keyword " + error.getKeyword();
        };
    }

    private static String types(JsonNode limit) {
        return limit.isArray()
                ? stream(limit).map(type -> Words.article(type.asText())).collect(Collectors.joining(" or "))
                : Words.article(limit.asText());
    }

    private static String values(JsonNode limit) {
        return stream(limit).map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
