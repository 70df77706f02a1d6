package dev.mek.cli.option;

/** The command line asks for something that makes no sense; the message says what would be right. */
public final class UsageError extends RuntimeException {

    public UsageError(String message) {
        super(message);
    }
}
