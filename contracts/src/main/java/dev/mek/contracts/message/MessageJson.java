package dev.mek.contracts.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.json.Json;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedSet;

/** Messages as JSON documents and back. Thread-safe. */
public final class MessageJson {

    private static final Map<String, Reader> READERS = readers();

    private MessageJson() {}

    @FunctionalInterface
    private interface Reader {
        Message read(JsonNode document) throws JsonProcessingException;
    }

    /** Every type there is a record for. */
    public static SequencedSet<String> types() {
        return Collections.unmodifiableSequencedSet(new java.util.LinkedHashSet<>(READERS.keySet()));
    }

    /** The document, with the declared fields only. */
    public static ObjectNode write(Message message) {
        Object shape = message instanceof BookingEvent event ? event.booking() : message;
        return Json.mapper().valueToTree(shape);
    }

    /**
     * The message of a document that its type's contract accepts; fields that the record does not know are dropped.
     *
     * @param type one of {@link #types()}
     * @throws IllegalArgumentException when the type is another, or the document is not one that the contract accepts
     */
    public static Message read(String type, JsonNode document) {
        Reader reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("no message of the type " + type);
        }
        try {
            return reader.read(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static Map<String, Reader> readers() {
        Map<String, Reader> readers = new LinkedHashMap<>();
        Arrays.stream(BookingEventKind.values())
                .forEach(kind -> readers.put(
                        kind.type(), document -> new BookingEvent(kind, bind(document, BookingSnapshot.class))));
        readers.put(WorkOrderUpdated.TYPE, document -> bind(document, WorkOrderUpdated.class));
        readers.put(PaymentAuthorized.TYPE, document -> bind(document, PaymentAuthorized.class));
        readers.put(PaymentDeclined.TYPE, document -> bind(document, PaymentDeclined.class));
        readers.put(PaymentCaptured.TYPE, document -> bind(document, PaymentCaptured.class));
        readers.put(PaymentRefunded.TYPE, document -> bind(document, PaymentRefunded.class));
        return Collections.unmodifiableMap(readers);
    }

    private static <T> T bind(JsonNode document, Class<T> shape) throws JsonProcessingException {
        return Json.mapper().treeToValue(document, shape);
    }
}
