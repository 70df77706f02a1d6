package dev.mek.contracts.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The one JSON mapper of all programs, for RFC 8259 documents in UTF-8.
 *
 * <p>Instants are written as RFC 3339 in UTC. Reading refuses what is ambiguous or boundless: duplicate member names,
 * anything after the document, other encodings than UTF-8, nesting beyond {@value #DEPTH_MAX}, strings beyond
 * {@value #STRING_CHARS_MAX} characters, member names beyond {@value #NAME_CHARS_MAX}, numbers beyond
 * {@value #NUMBER_CHARS_MAX} digits. Numbers are exact within the range of binary64 (RFC 8259 §6), see
 * {@link BoundedNumbers}. Unknown members are ignored when binding to a record: contracts are open.
 *
 * <p>Thread-safe.
 */
public final class Json {

    /** Nesting of objects and arrays that is still read; ours need 3. */
    public static final int DEPTH_MAX = 64;

    /** Characters of one string that are still read: as many as the largest record may have bytes. */
    public static final int STRING_CHARS_MAX = 1_048_576;

    /** Characters of a member name that are still read. */
    public static final int NAME_CHARS_MAX = 1_024;

    /** Characters of one number that are still read. */
    public static final int NUMBER_CHARS_MAX = 400;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxStringLength(STRING_CHARS_MAX)
                            .maxNameLength(NAME_CHARS_MAX)
                            .maxNumberLength(NUMBER_CHARS_MAX)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .nodeFactory(new BoundedNumbers())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /** The shared mapper. Never reconfigure it; derive with {@link ObjectMapper#copy()} where another behaviour is needed. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads one document.
     *
     * @return never null; an empty input is refused
     * @throws JsonProcessingException when the bytes are not one JSON document within the bounds; its original message
     *     and location say what and where
     */
    public static JsonNode parse(byte[] document) throws JsonProcessingException {
        JsonNode tree = MAPPER.readTree(utf8(document));
        if (tree.isMissingNode()) {
            throw new Refused("the document is empty");
        }
        return tree;
    }

    /** Strictly: Jackson's own reader lets overlong forms and surrogates pass. */
    private static String utf8(byte[] document) throws Refused {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused("not valid UTF-8");
        }
    }

    /** Writes a value or tree as UTF-8 without white space. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Refused extends JsonProcessingException {
        Refused(String why) {
            super(why);
        }
    }
}
