package dev.mek.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution elsewhere: no Maven, no sources, no locale, another working folder, a path that is not plain. */
class MovedDistributionIT {

    private static final Duration DEMO_MAX = Duration.ofMinutes(4);

    @TempDir
    Path elsewhere;

    @AfterEach
    void leaveNothing() throws Exception {
        bare(List.of(moved().resolve("bin/bookings").toString(), "down", "--wipe", "--stack", "demo"));
    }

    @Test
    void theDemoRunsFromAnyFolderAndByALink() throws Exception {
        Files.createDirectory(home());
        copy(Shell.root().resolve("bookings-cli/target/dist"), moved());
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), moved().resolve("bin/bookings"));

        Shell.Ran list = bare(List.of(link.toString(), "list"));
        Shell.Ran demo = bare(List.of(link.toString(), "demo"));
        Files.delete(link);

        assertThat(list.err()).isEqualTo("bookings: no stack 'default' is up; 'bookings up' brings it up\n");
        assertThat(list.code()).isEqualTo(4);
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.err()).contains("6 versions, 11 events on three topics, each version once and in order.");
        assertThat(Traces.of(home())).isEmpty();
        assertThat(Traces.of(moved())).isEmpty();
    }

    private Path home() {
        return elsewhere.resolve("Ställe");
    }

    private Path moved() {
        return elsewhere.resolve("ein Ort mit Blank und ü/dist");
    }

    /** Of the environment nothing but what finds a shell, the JDK and the stacks. */
    private Shell.Ran bare(List<String> command) throws IOException, InterruptedException {
        List<String> environment = List.of(
                "env",
                "-i",
                "PATH=/usr/bin:/bin",
                "HOME=" + System.getProperty("user.home"),
                "JAVA_HOME=" + System.getProperty("java.home"),
                "BOOKINGS_HOME=" + home(),
                "sh",
                "-c",
                "cd / && exec \"$@\"",
                "sh");
        return new Shell(home())
                .run(Stream.concat(environment.stream(), command.stream()).toList(), DEMO_MAX);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each));
                // The caches of loaded classes are good for jars of that age only.
                Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
