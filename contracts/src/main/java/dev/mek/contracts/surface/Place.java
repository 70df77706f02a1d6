package dev.mek.contracts.surface;

import dev.mek.contracts.source.Position;
import dev.mek.contracts.source.SourceFile;

/**
 * Where something stands.
 *
 * @param line from 1
 * @param column from 1
 * @param pointer JSON Pointer (RFC 6901) within the file
 */
public record Place(String file, int line, int column, String pointer) {

    public static Place of(SourceFile file, String pointer) {
        Position at = file.at(pointer);
        return new Place(file.name(), at.line(), at.column(), pointer);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
