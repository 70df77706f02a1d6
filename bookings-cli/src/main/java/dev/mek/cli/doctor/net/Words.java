package dev.mek.cli.doctor.net;

/** What a failure says of itself, in short. */
public final class Words {

    private Words() {}

    /** The innermost message that says anything; wrappers seldom do. */
    public static String of(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        String message = inner.getMessage();
        return message == null || message.isBlank() ? inner.getClass().getSimpleName() : message;
    }
}
