package dev.mek.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root, as in a container: PostgreSQL refuses root, and containers mostly refuse the namespace in which it would not be. */
class RootIT {

    private static final List<String> PROGRAMS =
            List.of("sh", "env", "readlink", "setpriv", "setsid", "sleep", "stty", "true");

    private static final Duration RUN_MAX = Duration.ofMinutes(2);

    @TempDir
    Path home;

    @TempDir
    Path programs;

    @AfterEach
    void leaveNothing() throws Exception {
        new Shell(home).bookings("down", "--wipe");
        for (String program : PROGRAMS) {
            Files.deleteIfExists(programs.resolve(program));
        }
    }

    @Test
    void withoutNamespacesTheServerIsNobodyAndTheSameDataGoesBothWays() throws Exception {
        boolean root =
                "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/setpriv"));
        if (!root) {
            System.out.println(
                    "NOT RUN: this is not root, or setpriv is missing, so PostgreSQL has not been started as nobody");
        }
        Assumptions.assumeTrue(root);
        linkAllButUnshare();

        assertUp(withoutUnshare("up", "--detach"));
        Shell.Ran created = new Shell(home)
                .bookings(
                        "create",
                        "-w",
                        "north",
                        "-s",
                        "tyres",
                        "--start",
                        "next",
                        "--customer",
                        "ada",
                        "--vehicle",
                        "v-1",
                        "-q");
        assertThat(Files.getAttribute(home.resolve("default/postgres/data"), "unix:uid"))
                .isEqualTo(65_534);
        new Shell(home).bookings("down");
        assertUp(new Shell(home).bookings("up", "--detach"));

        assertThat(new Shell(home).bookings("show", created.out().strip()).code())
                .as(created.err())
                .isZero();
    }

    private static void assertUp(Shell.Ran up) {
        assertThat(up.code()).as(up.err()).isZero();
    }

    private Shell.Ran withoutUnshare(String... words) throws IOException, InterruptedException {
        List<String> path = List.of("env", "PATH=" + programs, Shell.program().toString());
        return new Shell(home)
                .run(Stream.concat(path.stream(), Stream.of(words)).toList(), RUN_MAX);
    }

    private void linkAllButUnshare() throws IOException {
        for (String program : PROGRAMS) {
            Path file = Path.of("/usr/bin", program);
            Files.createSymbolicLink(programs.resolve(program), Files.exists(file) ? file : Path.of("/bin", program));
        }
    }
}
