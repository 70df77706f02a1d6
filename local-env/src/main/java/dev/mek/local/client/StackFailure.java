package dev.mek.local.client;

/** The stack could not be started, reached or stopped. The message is for the user: what, which part, its last lines. */
public final class StackFailure extends RuntimeException {
    public StackFailure(String message) {
        super(message);
    }
}
