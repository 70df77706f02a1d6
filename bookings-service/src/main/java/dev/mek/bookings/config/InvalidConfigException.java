package dev.mek.bookings.config;

/** A setting cannot be used. The message is one line: the key, its value (never a secret's) and what is accepted. */
public final class InvalidConfigException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidConfigException(String key, String problem, String accepted) {
        super(key + " " + problem + "; accepted: " + accepted);
    }

    static InvalidConfigException value(String key, Object value, String accepted) {
        return new InvalidConfigException(key, "was \"" + value + "\"", accepted);
    }
}
