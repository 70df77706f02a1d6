package dev.mek.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashedProcessIT {
    private static final Duration GRACE = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void tellsWhatTheChildPrintsAndHowItEnds() {
        LeashedProcess process = start("echo out; echo err >&2; exit 7");

        assertThat(process.exit().join()).isEqualTo(7);
        assertThat(lines).containsExactly("out", "err");
    }

    @Test
    void childSeesNothingOfThePipeAndLeadsAGroupOfItsOwn() {
        LeashedProcess process = start("read line || echo empty; ps -o pgid= -p $$");

        assertThat(process.exit().join()).isZero();
        assertThat(lines.getFirst()).isEqualTo("empty");
        assertThat(lines.getLast().strip())
                .isEqualTo(String.valueOf(process.identity().pid()));
    }

    @Test
    void endsWell() throws InterruptedException {
        LeashedProcess process = start("trap 'echo ending; exit 3' TERM; echo set; while :; do sleep 0.05; done");
        await().until(() -> lines.contains("set"));

        assertThat(process.stop(Duration.ofSeconds(5))).isEqualTo(3);
        assertThat(lines).contains("ending");
    }

    @Test
    void isKilledWhenItDoesNotEnd() throws InterruptedException {
        LeashedProcess process = start("trap '' TERM; echo set; while :; do sleep 0.05; done");
        await().until(() -> lines.contains("set"));

        assertThat(process.stop(Duration.ofMillis(300))).isEqualTo(128 + 9);
        assertThat(process.identity().isAlive()).isFalse();
    }

    @Test
    void whatTheChildHasStartedEndsWithIt() {
        LeashedProcess process = start("sleep 100 & echo set; exit 0");

        process.exit().join();

        await().atMost(Duration.ofSeconds(5))
                .until(() -> Traces.processesIn(folder).isEmpty());
    }

    @Test
    void aPausedChildStandsStillAndStillEnds() throws InterruptedException {
        LeashedProcess process = start("i=0; while :; do i=$((i+1)); echo $i; sleep 0.01; done");
        await().until(() -> lines.size() > 3);

        process.pause();
        await().until(() -> stateOf(process.identity().pid()).equals("T"));
        process.resume();
        int seen = lines.size();
        await().until(() -> lines.size() > seen + 3);
        process.pause();

        assertThat(process.stop(Duration.ofMillis(300))).isGreaterThan(128);
    }

    @Test
    void aMissingProgramIsNamed() {
        LeashedProcess process = LeashedProcess.start(
                new Command(List.of("/no/such/program"), Map.of(), folder), EndSignal.TERM, GRACE, lines::add);

        assertThat(process.exit().join()).isEqualTo(127);
        assertThat(String.join("\n", lines)).contains("/no/such/program");
    }

    @Test
    void aKilledLeashTakesItsChildWithIt() throws IOException, InterruptedException {
        LeashedProcess process = start("while :; do sleep 0.05; done");
        long leash = ProcessHandle.of(process.identity().pid())
                .orElseThrow()
                .parent()
                .orElseThrow()
                .pid();

        kill(leash);

        process.exit().join();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Traces.processesIn(folder).isEmpty());
    }

    @Test
    void nothingOutlivesAParentThatIsKilled() throws IOException, InterruptedException {
        for (int round = 0; round < Integer.getInteger("mek.rounds", 1); round++) {
            String script =
                    round % 2 == 0 ? "sleep 100 & sleep 100" : "trap '' TERM; sleep 100 & while :; do sleep 0.1; done";
            Process parent = parent(script);

            kill(parent.pid());
            long killed = System.nanoTime();

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> Traces.processesIn(folder).isEmpty());
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void nothingOutlivesAParentWhoseGroupIsKilledLeashesAndAll() throws IOException, InterruptedException {
        Process parent = parent("sleep 100");
        List<ProcessHandle> leashes = parent.children().toList();

        kill(parent.pid());
        for (ProcessHandle leash : leashes) {
            kill(leash.pid());
        }

        await().atMost(Duration.ofSeconds(5))
                .until(() -> Traces.processesIn(folder).isEmpty());
    }

    private LeashedProcess start(String script) {
        return LeashedProcess.start(
                new Command(List.of("sh", "-c", script), Map.of(), folder), EndSignal.TERM, GRACE, lines::add);
    }

    private Process parent(String script) throws IOException {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentMain.class.getName(),
                        "4",
                        folder.toString(),
                        script)
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo("started");
        return parent;
    }

    private static void kill(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -KILL " + pid).start().waitFor();
    }

    private static String stateOf(long pid) throws IOException {
        try (BufferedReader ps = new ProcessBuilder("ps", "-o", "state=", "-p", String.valueOf(pid))
                .start()
                .inputReader(StandardCharsets.US_ASCII)) {
            String line = ps.readLine();
            return line == null ? "" : line.substring(0, 1);
        }
    }
}
