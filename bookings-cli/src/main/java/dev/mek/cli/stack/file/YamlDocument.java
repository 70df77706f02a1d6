package dev.mek.cli.stack.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML document as JSON, and where each of its values stands, by JSON Pointer. */
final class YamlDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Deeper is no stack, and no end of a file that refers to itself. */
    private static final int DEPTH_MAX = 20;

    private final Map<String, Place> keys = new HashMap<>();
    private final Map<String, ScalarNode> scalars = new HashMap<>();
    private final Map<String, Place> values = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private JsonNode json = JSON.objectNode();

    static YamlDocument parse(String text) {
        YamlDocument document = new YamlDocument();
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            document.json = root == null ? JSON.objectNode() : document.value(root, "", 0);
        } catch (MarkedYAMLException broken) {
            Place place = broken.getProblemMark() == null ? Place.START : Place.of(broken.getProblemMark());
            document.findings.add(place.finding("this is no YAML: " + broken.getProblem()));
        }
        return document;
    }

    JsonNode json() {
        return json;
    }

    /** What is wrong with the document before anybody asks what it says. */
    List<Finding> findings() {
        return findings;
    }

    /** Of the key, or the item, to which the pointer leads; of what is around it, when it is not there. */
    Place key(String pointer) {
        return keys.containsKey(pointer) ? keys.getOrDefault(pointer, Place.START) : place(pointer);
    }

    /** Of the value to which the pointer leads; of what is around it, when it is not there. */
    Place place(String pointer) {
        String at = pointer;
        while (!values.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        Place around = at.equals(pointer) ? values.get(at) : keys.getOrDefault(at, values.get(at));
        return around == null ? Place.START : around;
    }

    /** Of a character of a text; of the text's start, where it is not written as it reads. */
    Place within(String pointer, int index) {
        ScalarNode scalar = scalars.get(pointer);
        if (scalar == null
                || scalar.getStartMark().getLine() != scalar.getEndMark().getLine()) {
            return place(pointer);
        }
        int quote = scalar.isPlain() ? 0 : 1;
        int width = scalar.getEndMark().getColumn() - scalar.getStartMark().getColumn();
        boolean asItReads = width == scalar.getValue().length() + 2 * quote;
        return asItReads ? place(pointer).plus(index + quote) : place(pointer);
    }

    /** A text, number or truth value as it is written. */
    String written(String pointer) {
        ScalarNode scalar = scalars.get(pointer);
        return scalar == null ? "" : scalar.getValue();
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private JsonNode value(Node node, String pointer, int depth) {
        Place place = Place.of(node.getStartMark());
        values.put(pointer, place);
        if (depth > DEPTH_MAX) {
            findings.add(place.finding("this is too deep, or refers to itself"));
            return JSON.nullNode();
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer, depth);
            case SequenceNode sequence -> array(sequence, pointer, depth);
            case ScalarNode scalar -> scalar(scalar, pointer);
            case AnchorNode anchor -> value(anchor.getRealNode(), pointer, depth + 1);
            default -> JSON.nullNode();
        };
    }

    private ObjectNode object(MappingNode mapping, String pointer, int depth) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            Place place = Place.of(entry.getKeyNode().getStartMark());
            if (entry.getKeyNode() instanceof ScalarNode key) {
                String at = child(pointer, key.getValue());
                if (object.has(key.getValue())) {
                    findings.add(place.finding("'" + key.getValue() + "' is there twice"));
                }
                keys.put(at, place);
                object.set(key.getValue(), value(entry.getValueNode(), at, depth + 1));
            } else {
                findings.add(place.finding("a key is a word"));
            }
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(value(item, child(pointer, String.valueOf(array.size())), depth + 1));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar, String pointer) {
        scalars.put(pointer, scalar);
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (tag.equals(Tag.INT) && text.matches("[+-]?(0|[1-9][0-9]{0,8})")) {
            return JSON.numberNode(Integer.parseInt(text));
        }
        return JSON.textNode(text);
    }
}
