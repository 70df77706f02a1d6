package dev.mek.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mek.local.client.SupervisorClient;
import dev.mek.local.plan.Plan;
import dev.mek.local.process.Ports;
import dev.mek.local.process.ProcessIdentity;
import dev.mek.local.process.Traces;
import dev.mek.local.protocol.Ending;
import dev.mek.local.protocol.PartStatus;
import dev.mek.local.protocol.StackStatus;
import dev.mek.local.supervisor.StackWipe;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real kills, looked at from outside: what works in the stack's folder, which ports are free. */
class StackKillIT {
    private static final Duration GONE_MAX = Duration.ofSeconds(5);
    private static final int ROUNDS = Integer.getInteger("mek.rounds", 1);

    private final Random random = new Random(7);

    @TempDir
    private Path temp;

    private TestStack stack;

    @BeforeEach
    void makeStack() {
        stack = new TestStack(temp.resolve("default"));
    }

    @AfterEach
    void stopStack() {
        stack.down();
        assertThat(Traces.processesIn(stack.folder().path())).isEmpty();
    }

    @Test
    void everyStartSucceedsHoweverTheOneBeforeEnded() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Process command = foreground(TestStack.wholePlan());
            StackStatus status = client().status();
            switch (round % 3) {
                case 0 -> kill(command.pid());
                case 1 -> kill(status.supervisorPid());
                default -> client().stop(Ending.KEEP_DATA, TestStack.STOP_MAX, event -> {});
            }
            awaitNothingLeft(status);
            command.destroyForcibly().waitFor();
        }
    }

    @Test
    void aStartThatIsKilledHalfwayLeavesNothing() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            SupervisorClient client = stack.launch(TestStack.wholePlan(), false).client();
            long supervisor = client.status().supervisorPid();
            long pause = System.nanoTime() + random.nextInt(2_000) * 1_000_000L;
            await().until(() -> System.nanoTime() > pause);

            kill(supervisor);

            await().atMost(GONE_MAX)
                    .until(() -> Traces.processesIn(stack.folder().path()).isEmpty());
        }
        stack.up(TestStack.wholePlan());
    }

    @Test
    void whatIsLeftWhenTheLeashesAreKilledTooTheNextStartEnds() throws Exception {
        StackStatus first = upAndKillWithLeashes();

        StackStatus second = stack.up(TestStack.wholePlan()).status();

        assertThat(pids(first)).noneMatch(pid -> ProcessIdentity.of(pid).isAlive());
        assertThat(second.parts()).hasSize(3);
    }

    @Test
    void whatIsLeftWhenTheLeashesAreKilledTooAWipeEnds() throws Exception {
        StackStatus first = upAndKillWithLeashes();

        assertThat(StackWipe.wipeStopped(stack.folder())).isTrue();

        assertThat(pids(first)).noneMatch(pid -> ProcessIdentity.of(pid).isAlive());
        assertThat(stack.folder().part("postgres")).doesNotExist();
    }

    @Test
    void aStackThatIsUpIsNotWiped() throws Exception {
        stack.up(new Plan(List.of(TestStack.postgres())));

        assertThat(StackWipe.wipeStopped(stack.folder())).isFalse();

        assertThat(stack.folder().part("postgres")).exists();
    }

    /** Leashes and their watches both: nobody is left to see the supervisor's end. */
    private StackStatus upAndKillWithLeashes() throws Exception {
        StackStatus status = stack.up(TestStack.wholePlan()).status();
        List<ProcessHandle> leashes = ProcessHandle.of(status.supervisorPid())
                .orElseThrow()
                .children()
                .toList();
        List<ProcessHandle> watches = leashes.stream()
                .flatMap(ProcessHandle::children)
                .filter(handle -> !pids(status).contains(handle.pid()))
                .toList();
        kill(Stream.concat(
                        Stream.of(status.supervisorPid()),
                        Stream.concat(leashes.stream(), watches.stream()).map(ProcessHandle::pid))
                .toArray(Long[]::new));
        assertThat(pids(status)).allMatch(pid -> ProcessIdentity.of(pid).isAlive());
        return status;
    }

    private void awaitNothingLeft(StackStatus status) {
        await().atMost(GONE_MAX)
                .until(() -> Traces.processesIn(stack.folder().path()).isEmpty()
                        && !ProcessIdentity.of(status.supervisorPid()).isAlive());
        assertThat(status.parts().stream().map(StackKillIT::port)).allMatch(Ports::isFree);
        assertThat(SupervisorClient.find(stack.folder())).isEmpty();
    }

    private Process foreground(Plan plan) throws IOException {
        List<String> words = Stream.concat(
                        TestStack.java(
                                CommandMain.class,
                                stack.folder().path().toString(),
                                stack.folder().cache().toString())
                                .stream(),
                        stack.words(plan, true).stream())
                .toList();
        Process command = new ProcessBuilder(words).redirectErrorStream(true).start();
        BufferedReader output = command.inputReader(StandardCharsets.UTF_8);
        assertThat(output.readLine()).isEqualTo("ready");
        return command;
    }

    private SupervisorClient client() {
        return SupervisorClient.find(stack.folder()).orElseThrow();
    }

    private static List<Long> pids(StackStatus status) {
        return status.parts().stream()
                .flatMap(part -> Stream.ofNullable(part.pid()))
                .toList();
    }

    private static int port(PartStatus part) {
        return Integer.parseInt(part.values().getOrDefault("port", "0"));
    }

    private static void kill(Long... pids) throws IOException, InterruptedException {
        String list = String.join(" ", Stream.of(pids).map(String::valueOf).toList());
        new ProcessBuilder("sh", "-c", "kill -KILL " + list).start().waitFor();
    }
}
