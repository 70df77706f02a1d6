package dev.mek.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCachesTest {

    @TempDir
    private Path temp;

    private ClassCaches caches;

    @BeforeEach
    void aDistributionWithAKey() throws IOException {
        Files.createDirectories(temp.resolve("dist/lib"));
        Files.writeString(temp.resolve("dist/lib/key"), "abc\n");
        caches = ClassCaches.of(
                temp.resolve("dist"),
                Map.of("BOOKINGS_CACHE", temp.resolve("cache").toString()));
    }

    @Test
    void areKeptUnderTheJarsKeyAndTheJdksVersion() throws IOException {
        assertThat(caches.own()).isEqualTo(temp.resolve("cache/aot/abc"));
        assertThat(caches.areThere()).isFalse();

        caches.makeRoom();
        for (String program : List.of("bookings-service", "fake-peer-services", "broker")) {
            make(caches.own(), program);
        }

        assertThat(caches.areThere()).isTrue();
        assertThat(caches.use("broker", Map.of()))
                .contains("-XX:AOTCache=" + caches.own().resolve("broker-" + Runtime.version() + ".aot"));
    }

    @Test
    void whatCameWithTheDistributionIsUsedFirst() throws IOException {
        caches.makeRoom();
        make(caches.own(), "cli");
        Path came = make(Files.createDirectories(caches.packaged()), "cli");

        assertThat(caches.use("cli", Map.of())).contains("-XX:AOTCache=" + came);
    }

    @Test
    void thoseOfOldDistributionsAreGivenUp() throws IOException {
        Path aot = Files.createDirectories(temp.resolve("cache/aot"));
        for (int age = 1; age <= 4; age++) {
            Path old = Files.createDirectories(aot.resolve("old" + age));
            Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000L - age));
        }

        assertThat(caches.makeRoom()).isTrue();

        try (Stream<Path> left = Files.list(aot)) {
            assertThat(left).containsExactlyInAnyOrder(caches.own(), aot.resolve("old1"));
        }
    }

    @Test
    void whereNothingCanBeWrittenThereAreNone() throws IOException {
        Files.createFile(temp.resolve("cache"));

        assertThat(caches.makeRoom()).isFalse();
        assertThat(caches.use("broker", Map.of())).isEmpty();
    }

    private static Path make(Path folder, String program) throws IOException {
        return Files.createFile(folder.resolve(program + "-" + Runtime.version() + ".aot"));
    }
}
