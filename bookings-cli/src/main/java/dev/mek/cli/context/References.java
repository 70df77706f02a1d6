package dev.mek.cli.context;

import dev.mek.cli.stack.ProgramSettings;
import org.jspecify.annotations.Nullable;

/** How a program is told where a secret is. */
final class References {

    private References() {}

    /** {@code KEY_FILE} names a file; a variable goes under another name. */
    static ProgramSettings setting(String key, @Nullable SecretReference reference) {
        if (reference == null) {
            return ProgramSettings.NONE;
        }
        return switch (reference) {
            case SecretReference.InFile file ->
                ProgramSettings.NONE.with(key + "_FILE", file.path().toString());
            case SecretReference.InVariable variable -> ProgramSettings.NONE.withSecret(key, variable.name());
        };
    }
}
