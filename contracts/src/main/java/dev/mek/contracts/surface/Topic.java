package dev.mek.contracts.surface;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A topic of a catalogue.
 *
 * @param pointer where it stands in the catalogue
 * @param fields all that the catalogue says of it
 */
public record Topic(String pointer, String name, JsonNode fields) {

    /** A field as text; empty where the catalogue does not say it. */
    public String text(String field) {
        return fields.path(field).asText("");
    }
}
