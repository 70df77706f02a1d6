package dev.mek.contracts.surface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An object of the catalogue's file, read with a complaint that names the line where it is not as it should be. */
record Entry(SourceFile file, String pointer, JsonNode node) {

    static Entry root(SourceFile file) {
        return new Entry(file, "", file.tree()).object();
    }

    private Entry object() {
        if (!node.isObject()) {
            throw file.refused(pointer, "an object is needed here");
        }
        return this;
    }

    Stream<Entry> list(String field) {
        JsonNode list = node.path(field);
        if (!list.isMissingNode() && !list.isArray()) {
            throw file.refused(pointer + "/" + field, field + " must be a list");
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Entry(file, pointer + "/" + field + "/" + i, list.get(i)).object());
    }

    String needed(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            throw file.refused(pointer, field + " is missing");
        }
        return text;
    }

    /** Empty where it is missing. */
    String text(String field) {
        JsonNode value = node.path(field);
        if (value.isContainerNode()) {
            throw file.refused(pointer + "/" + field, field + " must be a text");
        }
        return value.isNull() ? "" : value.asText("");
    }

    List<String> texts(String field) {
        JsonNode list = node.path(field);
        if (!list.isMissingNode() && !list.isArray()) {
            throw file.refused(pointer + "/" + field, field + " must be a list of texts");
        }
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
