package dev.mek.cli.context;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mek.cli.option.Nearest;
import dev.mek.cli.option.UsageError;
import dev.mek.local.process.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A context's file: YAML that a person may edit too. What is wrong in it is told with line and column, never with a value. */
final class ContextFile {

    /** A context is a few lines; what is larger is something else. */
    private static final long BYTES_MAX = 64 * 1024;

    private ContextFile() {}

    static Context read(String name, Path file) {
        String text = text(file);
        try {
            Context.Content content = mapper().readValue(text, Context.Content.class);
            if (content == null) {
                throw new UsageError(file + " is empty; 'bookings context add " + name + "' writes it");
            }
            return content.named(name);
        } catch (JsonProcessingException wrong) {
            throw new UsageError(file + place(wrong, text) + ": " + what(wrong));
        }
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new UsageError(file + " is larger than " + BYTES_MAX / 1024 + " KiB: it is no context");
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UsageError(
                    file + " cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    static void write(Context context, Path file) {
        try {
            PrivateFile.write(file, mapper().writeValueAsString(context));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a context cannot be written", impossible);
        }
    }

    private static String what(JsonProcessingException wrong) {
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            List<String> known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            return "unknown key '" + unknown.getPropertyName() + "'" + Nearest.among(unknown.getPropertyName(), known);
        }
        if (wrong instanceof JsonMappingException mapping) {
            return mapping.getCause() instanceof IllegalArgumentException refused
                    ? path(mapping) + ": " + refused.getMessage()
                    : path(mapping) + " is not of the kind that belongs there";
        }
        return "this is no YAML";
    }

    private static String path(JsonMappingException mapping) {
        return String.join(".", keys(mapping));
    }

    private static List<String> keys(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String place(JsonProcessingException wrong, String text) {
        JsonLocation location = wrong instanceof JsonMappingException mapping
                ? YamlPlaces.of(text, keys(mapping)).orElse(wrong.getLocation())
                : wrong.getLocation();
        return location == null ? "" : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static YAMLMapper mapper() {
        return YAMLMapper.builder(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
