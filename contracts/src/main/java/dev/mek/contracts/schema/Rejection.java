package dev.mek.contracts.schema;

/**
 * A violation and the part of the schema that it breaks.
 *
 * @param schemaPointer JSON Pointer (RFC 6901) of the keyword within the schema's document
 */
public record Rejection(Violation violation, String schemaPointer) {}
