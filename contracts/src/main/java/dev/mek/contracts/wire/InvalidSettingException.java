package dev.mek.contracts.wire;

/** A setting is missing or not acceptable. The message is one line: key, value (never a secret), what is accepted. */
public final class InvalidSettingException extends IllegalArgumentException {

    private final String key;

    InvalidSettingException(String key, String problem, String accepted) {
        super(key + " " + problem + "; accepted: " + accepted);
        this.key = key;
    }

    /** The environment's key. */
    public String key() {
        return key;
    }
}
