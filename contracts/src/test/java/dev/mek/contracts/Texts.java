package dev.mek.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts as files; {@code -Dgolden=rewrite} writes them anew. */
public final class Texts {

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("golden"));

    private Texts() {}

    public static void check(Path file, String actual) {
        try {
            if (REWRITE) {
                Files.writeString(file, actual);
            }
            assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
