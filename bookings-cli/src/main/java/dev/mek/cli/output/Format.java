package dev.mek.cli.output;

/** What {@code --output} offers. */
public enum Format {
    /** Aligned columns, for people. */
    TABLE,
    /** One JSON document, indented. */
    JSON,
    /** One JSON object a line, for programs that read a stream. */
    NDJSON;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
