package dev.mek.local.client;

/** The stack could not be started, reached or stopped. The message is for the user: what, which part, its last lines. */
public sealed class StackFailure extends RuntimeException permits NotUp {
    public StackFailure(String message) {
        super(message);
    }
}
