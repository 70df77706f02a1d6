package dev.mek.cli.verdict.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.mek.contracts.json.Json;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A history as JSON lines, one observation each; packed when the file's name ends in {@code .gz}. Stateless. */
public final class HistoryFile {

    private static final ObjectMapper MAPPER = Json.mapper()
            .copy()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private static final ObjectWriter WRITER =
            MAPPER.writerFor(Observation.class).withRootValueSeparator("\n");
    private static final ObjectReader READER = MAPPER.readerFor(Observation.class);

    private HistoryFile() {}

    /** Writes a file anew; its folder has to be there. */
    public static void write(Path file, History history) throws IOException {
        try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file));
                OutputStream out = packed(file) ? new GZIPOutputStream(raw) : raw) {
            try (var lines = WRITER.writeValues(out)) {
                for (Iterator<Observation> all = history.observations().iterator(); all.hasNext(); ) {
                    lines.write(all.next());
                }
            }
            out.write('\n');
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException also when a line is no observation; its message says which
     */
    public static History read(Path file) throws IOException {
        List<Observation> observations = new ArrayList<>();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = packed(file) ? new GZIPInputStream(raw) : raw;
                var lines = READER.<Observation>readValues(in)) {
            while (lines.hasNextValue()) {
                observations.add(lines.nextValue());
            }
        }
        return History.of(observations);
    }

    private static boolean packed(Path file) {
        return file.getFileName().toString().endsWith(".gz");
    }
}
