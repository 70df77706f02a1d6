package dev.mek.contracts.schema;

/**
 * One way in which a document breaks its contract.
 *
 * @param pointer JSON Pointer (RFC 6901) to what is wrong; for a missing or undeclared field to the place of that field;
 *     empty for the whole document
 * @param keyword the JSON Schema keyword that is broken, such as {@code maxLength}
 * @param message plain words, such as "must be at most 64 characters long, was 80"; never holds text of the document
 *     other than field names, so that it may be logged
 */
public record Violation(String pointer, String keyword, String message) {

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "the document" : pointer) + " " + message + " (" + keyword + ")";
    }
}
