package dev.mek.peers;

/** A key of the environment holds what cannot be used; the message names key, value and what is accepted. */
final class BadSettingException extends IllegalArgumentException {

    BadSettingException(String key, String value, String accepted) {
        super(key + " was \"" + value + "\"; accepted: " + accepted);
    }
}
