package dev.mek.local.client;

/** No supervisor is there to answer, or it has just gone. */
public final class NotUp extends StackFailure {
    public NotUp(String message) {
        super(message);
    }
}
