package dev.mek.contracts.closed;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A schema document whose parts are named by JSON Pointers. */
final class OpenSchema {

    /** The whole document. */
    static final String ROOT = "";

    private final JsonNode document;
    private final String id;

    OpenSchema(JsonNode document, String id) {
        this.document = document;
        this.id = id;
    }

    /** The part at a pointer; "missing" when there is none. */
    JsonNode at(String pointer) {
        return document.at(JsonPointer.compile(pointer));
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * Where a reference leads.
     *
     * @throws IllegalArgumentException when it leads out of the document, to an anchor or to nothing
     */
    String target(String reference) {
        String local = reference.startsWith(id + "#") ? reference.substring(id.length()) : reference;
        if (local.equals("#") || local.equals(id)) {
            return ROOT;
        }
        String pointer = local.startsWith("#/")
                ? URLDecoder.decode(local.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8)
                : null;
        if (pointer == null || at(pointer).isMissingNode()) {
            throw new IllegalArgumentException(
                    "$ref " + reference + " does not lead to a part of the same document by a JSON Pointer");
        }
        return pointer;
    }
}
