package dev.mek.cli.command;

import java.util.Objects;

/** Which build this is. */
final class Version {

    private Version() {}

    static String text() {
        return Objects.requireNonNullElse(
                Version.class.getPackage().getImplementationVersion(), "of an unpackaged build");
    }
}
