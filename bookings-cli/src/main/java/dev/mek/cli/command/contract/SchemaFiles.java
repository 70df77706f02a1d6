package dev.mek.cli.command.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.option.UsageError;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a schema's file. */
final class SchemaFiles {

    private static final long BYTES_MAX = 4_194_304;

    private SchemaFiles() {}

    static JsonNode read(String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > BYTES_MAX) {
                throw new UsageError(file + " holds more than " + BYTES_MAX + " bytes");
            }
            return Json.parse(Files.readAllBytes(path));
        } catch (NoSuchFileException missing) {
            throw new UsageError("there is no file " + file);
        } catch (JsonProcessingException noJson) {
            throw new UsageError(file + where(noJson) + ": " + noJson.getOriginalMessage());
        } catch (IOException broken) {
            throw new UsageError("cannot read " + file + ": " + broken.getMessage());
        }
    }

    static String where(JsonProcessingException noJson) {
        return noJson.getLocation() == null
                ? ""
                : ", line " + noJson.getLocation().getLineNr() + " column "
                        + noJson.getLocation().getColumnNr();
    }
}
