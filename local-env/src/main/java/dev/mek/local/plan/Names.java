package dev.mek.local.plan;

import java.util.regex.Pattern;

/** Names of parts, databases and stacks: they become folders, files and placeholders. */
public final class Names {
    private static final Pattern ACCEPTED = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    private Names() {}

    /** Whether a part, a database or a stack may be called so. */
    public static boolean isName(String name) {
        return ACCEPTED.matcher(name).matches();
    }

    static void check(String what, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException(what + " name '" + name
                    + "': a small letter, then up to 39 small letters, digits, - and _ accepted");
        }
    }
}
