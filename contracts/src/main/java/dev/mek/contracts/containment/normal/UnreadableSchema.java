package dev.mek.contracts.containment.normal;

/** A schema cannot be read: it is invalid, or leads to what is not there. */
public final class UnreadableSchema extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String keyword;

    /**
     * Something is wrong with a keyword.
     *
     * @param pointer JSON Pointer (RFC 6901) of the schema object within its document
     * @param keyword the keyword there; empty when it is the schema itself
     * @param reason a clause such as "must be a string"
     */
    public UnreadableSchema(String pointer, String keyword, String reason) {
        super(reason, null, false, false);
        this.pointer = pointer;
        this.keyword = keyword;
    }

    /** JSON Pointer of the schema object. */
    public String pointer() {
        return pointer;
    }

    /** The keyword, or empty. */
    public String keyword() {
        return keyword;
    }

    /** What is wrong, without where. */
    public String reason() {
        return String.valueOf(super.getMessage());
    }

    @Override
    public String getMessage() {
        return (pointer.isEmpty() ? "at the root" : "at " + pointer)
                + (keyword.isEmpty() ? ": " : ", " + keyword + ": ")
                + reason();
    }
}
