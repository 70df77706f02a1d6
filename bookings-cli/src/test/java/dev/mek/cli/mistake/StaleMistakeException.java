package dev.mek.cli.mistake;

import java.io.Serial;

/** The service's source has changed under a planted mistake. */
final class StaleMistakeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    StaleMistakeException(String message) {
        super(message);
    }
}
