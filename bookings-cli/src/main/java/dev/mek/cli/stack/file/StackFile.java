package dev.mek.cli.stack.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.stack.Adjusted;
import dev.mek.cli.stack.OwnPart;
import dev.mek.cli.stack.Tailoring;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A stack.yaml.
 *
 * @param tailoring what it says
 */
public record StackFile(Tailoring tailoring) {

    /** Under which name it is looked for. */
    public static final String NAME = "stack.yaml";

    private static final long BYTES_MAX = 1024 * 1024;

    /**
     * Reads and checks a file. Its commands run in its folder.
     *
     * @throws InvalidStackFile when something is wrong in it
     * @throws UsageError when it cannot be read
     */
    public static StackFile read(Path file) {
        String text = text(file);
        YamlDocument document = YamlDocument.parse(text);
        List<Finding> findings = findings(document);
        if (!findings.isEmpty()) {
            throw new InvalidStackFile(file.toString(), findings);
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        PartReader reader = new PartReader(document, folder);
        List<OwnPart> own = new ArrayList<>();
        Map<String, Adjusted> adjusted = new HashMap<>();
        for (Map.Entry<String, JsonNode> part : document.json().path("parts").properties()) {
            if (Tailoring.USUAL.contains(part.getKey())) {
                adjusted.put(part.getKey(), reader.adjusted(part.getKey(), part.getValue()));
            } else {
                own.add(reader.own(part.getKey(), part.getValue()));
            }
        }
        return new StackFile(new Tailoring(own, adjusted));
    }

    /** Of a document whose shape is wrong nothing else is asked. */
    private static List<Finding> findings(YamlDocument document) {
        List<Finding> findings = new ArrayList<>(document.findings());
        if (findings.isEmpty()) {
            findings.addAll(StackSchema.findings(document));
        }
        if (findings.isEmpty()) {
            findings.addAll(StackRules.findings(document));
        }
        return findings.stream()
                .sorted(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column))
                .toList();
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new UsageError(file + " is larger than a megabyte, which no stack is");
            }
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new UsageError("there is no file " + file + "; 'bookings stack init' makes one");
        } catch (MalformedInputException noText) {
            throw new UsageError(file + " is no text in UTF-8");
        } catch (IOException unreadable) {
            throw new UsageError("cannot read " + file + ": " + unreadable.getMessage());
        }
    }
}
