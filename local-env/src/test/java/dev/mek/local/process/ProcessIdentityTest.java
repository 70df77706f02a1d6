package dev.mek.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
    private static final Duration ENDED_MAX = Duration.ofSeconds(10);

    @Test
    void whoHasEndedIsGoneEvenIfNobodyReapsIt() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/stat")), "zombies are told from /proc");
        // What replaces the shell knows nothing of the child that the shell has left it.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 60 & echo $!; exec sleep 60").start();
        try {
            long pid = Long.parseLong(parent.inputReader().readLine());
            ProcessIdentity child = ProcessIdentity.of(pid);
            assertThat(child.isAlive()).isTrue();

            child.kill();

            assertThat(child.awaitEnd(ENDED_MAX)).isTrue();
            assertThat(Files.readString(Path.of("/proc", String.valueOf(pid), "stat")))
                    .contains(") Z ");
        } finally {
            parent.destroyForcibly();
        }
    }
}
