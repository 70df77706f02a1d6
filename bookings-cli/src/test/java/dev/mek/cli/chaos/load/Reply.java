package dev.mek.cli.chaos.load;

import org.jspecify.annotations.Nullable;

/**
 * What came back from one attempt.
 *
 * @param status null when no whole answer came
 */
record Reply(@Nullable Integer status, String body) {

    private static final int CONFLICT = 409;
    private static final int SERVER_ERROR = 500;

    static final Reply NONE = new Reply(null, "");

    boolean isAccepted() {
        return status != null && status >= 200 && status < 300;
    }

    /** Nobody knows whether it was carried out, or it was not for reasons that pass. */
    boolean isOpen() {
        return status == null || status >= SERVER_ERROR || (status == CONFLICT && body.contains("request-under-way"));
    }
}
