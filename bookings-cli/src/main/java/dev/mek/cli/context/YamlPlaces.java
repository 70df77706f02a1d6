package dev.mek.cli.context;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Where the keys of a YAML document stand: binding to a record tells only how far it had read. */
final class YamlPlaces {

    private YamlPlaces() {}

    /** The place of a key, by the keys that lead to it. */
    static Optional<JsonLocation> of(String text, List<String> keys) {
        Deque<String> way = new ArrayDeque<>();
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    way.addLast(parser.currentName());
                    if (List.copyOf(way).equals(keys)) {
                        return Optional.of(parser.currentTokenLocation());
                    }
                } else if (token.isStructEnd() || token.isScalarValue()) {
                    way.pollLast();
                }
            }
        } catch (IOException broken) {
            // Then there is nothing to find.
        }
        return Optional.empty();
    }
}
