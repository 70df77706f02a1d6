package dev.mek.contracts.containment.normal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A schema at its place.
 *
 * @param document the address of the document it stands in
 * @param pointer JSON Pointer within the document
 */
record Place(JsonNode schema, String document, String pointer, Resource resource) {

    Place child(String token, JsonNode child) {
        return new Place(child, document, pointer + "/" + escaped(token), resource);
    }

    static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    String name() {
        return document + "#" + pointer;
    }

    UnreadableSchema unreadable(String keyword, String reason) {
        return new UnreadableSchema(pointer, keyword, reason);
    }
}
