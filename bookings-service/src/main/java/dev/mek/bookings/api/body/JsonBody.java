package dev.mek.bookings.api.body;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.bookings.api.http.Shown;
import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import dev.mek.contracts.json.Json;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a body as one JSON document in UTF-8; refuses all else with the place where it ends to be one. */
public final class JsonBody {

    private JsonBody() {}

    public static JsonNode read(byte[] body) {
        refuseOtherThanUtf8(body);
        try {
            JsonNode document = Json.parse(body);
            refuseBrokenText(document, "");
            return document;
        } catch (StreamConstraintsException beyondBounds) {
            throw malformed(
                    "The body is nested deeper, or has a longer name or number, than anything that is asked for",
                    at(beyondBounds));
        } catch (JsonProcessingException notJson) {
            throw malformed(inWords(notJson), at(notJson));
        }
    }

    private static void refuseOtherThanUtf8(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer text = CharBuffer.allocate(body.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        if (result.isError()) {
            throw new Refusal(Problem.of(
                            ProblemKind.MALFORMED_JSON, "The body is not UTF-8 from byte " + bytes.position() + " on.")
                    .with("offset", bytes.position()));
        }
    }

    /** Half a surrogate pair is JSON, but no text that can be kept or sent on (RFC 7493, 2.1). */
    private static void refuseBrokenText(JsonNode node, String pointer) {
        if (node.isTextual() && !isWhole(node.textValue())) {
            throw new Refusal(
                    ProblemKind.MALFORMED_JSON,
                    "The text at " + (pointer.isEmpty() ? "the top" : Shown.of(pointer)) + " holds half a character.");
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!isWhole(member.getKey())) {
                throw new Refusal(ProblemKind.MALFORMED_JSON, "The name of a member holds half a character.");
            }
            refuseBrokenText(member.getValue(), pointer + "/" + member.getKey());
        }
        if (node.isArray()) {
            node.forEach(item -> refuseBrokenText(item, pointer + "/…"));
        }
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    /** The parser's message without what only its own authors can use: class names and the place, told apart. */
    private static String inWords(JsonProcessingException notJson) {
        String message = notJson.getOriginalMessage() == null ? "" : notJson.getOriginalMessage();
        String plain = message.replaceAll("\\s*\\((start marker|for) .*", "")
                .replaceAll("\\R.*", "")
                .strip();
        return plain.isEmpty() ? "The body is not JSON" : "The body is not JSON: " + Shown.harmless(plain);
    }

    private static @Nullable JsonLocation at(JsonProcessingException notJson) {
        JsonLocation location = notJson.getLocation();
        return location == null || location.getLineNr() < 1 ? null : location;
    }

    private static Refusal malformed(String what, @Nullable JsonLocation at) {
        if (at == null) {
            return new Refusal(ProblemKind.MALFORMED_JSON, what + ".");
        }
        return new Refusal(Problem.of(
                        ProblemKind.MALFORMED_JSON,
                        what + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ").")
                .with("line", at.getLineNr())
                .with("column", at.getColumnNr()));
    }
}
