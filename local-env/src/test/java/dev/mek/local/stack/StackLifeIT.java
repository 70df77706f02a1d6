package dev.mek.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mek.local.client.StackFailure;
import dev.mek.local.client.SupervisorClient;
import dev.mek.local.plan.Plan;
import dev.mek.local.plan.PortWish;
import dev.mek.local.process.Ports;
import dev.mek.local.process.Traces;
import dev.mek.local.protocol.Ending;
import dev.mek.local.protocol.Order;
import dev.mek.local.protocol.PartAction;
import dev.mek.local.protocol.PartLine;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.PartStatus;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The supervisor's ways, shown on programs that cost little. */
class StackLifeIT {
    private static final List<String> SLEEPER = List.of("sh", "-c", "echo up; while :; do sleep 0.1; done");

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
    void aPartThatDiesIsReportedAndStartedAgain() throws IOException {
        SupervisorClient client = stack.up(new Plan(List.of(TestStack.logged("web", SLEEPER))));

        client.act("web", PartAction.KILL);

        await().until(() -> part(client).restarts() == 1 && part(client).state() == PartState.READY);
        assertThat(part(client).detail()).isEqualTo("ended with code 137");
        assertThat(part(client).lastLines()).containsExactly("up");
    }

    @Test
    void aRestartIsNoDeath() throws IOException {
        SupervisorClient client = stack.up(new Plan(List.of(TestStack.logged("web", SLEEPER))));
        Long before = part(client).pid();

        client.act("web", PartAction.RESTART);

        await().until(() -> part(client).restarts() == 1 && part(client).state() == PartState.READY);
        assertThat(part(client).pid()).isNotEqualTo(before);
        assertThat(part(client).detail()).isNull();
    }

    @Test
    void aPausedPartStandsStillGoesOnAndEndsWellEvenWhilePaused() throws IOException {
        SupervisorClient client = stack.up(new Plan(List.of(TestStack.logged(
                "web",
                List.of("sh", "-c", "trap 'echo ended well; exit 0' TERM; echo up; while :; do sleep 0.1; done")))));

        client.act("web", PartAction.PAUSE);

        assertThat(part(client).state()).isEqualTo(PartState.PAUSED);
        client.act("web", PartAction.RESUME);
        assertThat(part(client).state()).isEqualTo(PartState.READY);
        client.act("web", PartAction.PAUSE);
        client.stop(Ending.KEEP_DATA, TestStack.STOP_MAX, event -> {});
        assertThat(stack.folder().log("web")).content().contains("ended well");
    }

    @Test
    void whatAPartHasStartedInAGroupOfItsOwnStandsStillAndDiesWithIt() throws IOException {
        // As PostgreSQL's processes do; this one ends, as they do, when its parent is gone.
        String child = "setsid sh -c 'while kill -0 '$$' 2>/dev/null; do echo tick; sleep 0.05; done'";
        SupervisorClient client = stack.up(
                new Plan(List.of(TestStack.logged("web", List.of("sh", "-c", "echo up; " + child + " & wait")))));
        await().until(() -> ticks(client) > 0);

        client.act("web", PartAction.PAUSE);

        long ticks = ticks(client);
        assertThat(client.awaitPart("web", Duration.ofSeconds(1), part -> part.state() == PartState.PAUSED))
                .isNotNull();
        await().during(Duration.ofMillis(300)).until(() -> ticks(client) <= ticks + 1);
        client.act("web", PartAction.KILL);
        await().until(() -> part(client).restarts() == 1 && part(client).state() == PartState.READY);
    }

    @Test
    void aPartThatCannotStartFailsTheStackAndSaysWhy() {
        Plan plan = new Plan(List.of(
                TestStack.logged("good", SLEEPER),
                TestStack.logged("bad", List.of("sh", "-c", "echo no such table; exit 4"))));

        assertThatThrownBy(() -> stack.up(plan))
                .isInstanceOf(StackFailure.class)
                .hasMessage("bad ended with code 4 before it was ready\n  no such table");
        await().until(() -> SupervisorClient.find(stack.folder()).isEmpty());
        assertThat(Traces.processesIn(stack.folder().path())).isEmpty();
    }

    @Test
    void aMissingProgramIsNamed() {
        Plan plan = new Plan(List.of(TestStack.logged("bad", List.of("/no/such/java", "-version"))));

        assertThatThrownBy(() -> stack.up(plan))
                .hasMessageContaining("bad ended with code 127")
                .hasMessageContaining("/no/such/java");
    }

    @Test
    void aPartThatIsNeverReadyFailsWithinItsBound() {
        Plan plan = new Plan(List.of(TestStack.program("web", PortWish.any(), SLEEPER, Duration.ofSeconds(1))));

        assertThatThrownBy(() -> stack.up(plan))
                .hasMessageMatching(
                        "web was not ready after 1 s; waited for GET http://\\S+/health/ready to be answered 2xx\n  up");
    }

    @Test
    void aNamedPortThatIsTakenFailsInOneLine() throws IOException {
        int port = Ports.free(1).getFirst();
        Plan plan = new Plan(List.of(TestStack.program("web", PortWish.exactly(port), SLEEPER, Duration.ofSeconds(5))));
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(Ports.onLoopback(port));

            assertThatThrownBy(() -> stack.up(plan))
                    .hasMessage("web shall listen on port " + port + ", which is taken");
        }
    }

    @Test
    void aLaterPartWaitsForAnEarlierOne() throws IOException {
        Plan plan = new Plan(List.of(
                TestStack.after(TestStack.logged("second", SLEEPER), "first"), TestStack.logged("first", SLEEPER)));

        SupervisorClient client = stack.up(plan);

        assertThat(client.status().part("second").orElseThrow().since())
                .isAfter(client.status().part("first").orElseThrow().since());
    }

    @Test
    void ofTwoStartsAtOnceOneStartsAndTheOtherJoins() throws Exception {
        Plan plan = new Plan(List.of(TestStack.logged("web", SLEEPER)));
        List<String> words = stack.words(plan, false);

        List<Boolean> joined =
                List.of(stack.launchLater(words), stack.launchLater(words), stack.launchLater(words)).stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(joined).containsExactlyInAnyOrder(false, true, true);
    }

    @Test
    void aStartWhileTheStackStopsWaitsAndStartsAfresh() throws IOException {
        Plan plan = new Plan(List.of(TestStack.logged(
                "web", List.of("sh", "-c", "trap 'sleep 1; exit 0' TERM; echo up; while :; do sleep 0.1; done"))));
        SupervisorClient client = stack.up(plan);
        long before = client.status().supervisorPid();
        CompletableFuture<Void> stopped =
                CompletableFuture.runAsync(() -> client.stop(Ending.KEEP_DATA, TestStack.STOP_MAX, event -> {}));
        await().until(() -> client.status().part("web").orElseThrow().state() == PartState.STOPPING);

        SupervisorClient again = stack.up(plan);

        stopped.join();
        assertThat(again.status().supervisorPid()).isNotEqualTo(before);
    }

    @Test
    void aSignalStopsTheStackInOrder() throws Exception {
        SupervisorClient client = stack.up(new Plan(List.of(TestStack.logged(
                "web",
                List.of("sh", "-c", "trap 'echo ended well; exit 0' TERM; echo up; while :; do sleep 0.1; done")))));
        ProcessHandle supervisor =
                ProcessHandle.of(client.status().supervisorPid()).orElseThrow();

        supervisor.destroy();

        supervisor.onExit().get(10, TimeUnit.SECONDS);
        assertThat(stack.folder().log("web")).content().contains("ended well");
    }

    @Test
    void aFollowerOfLogsHearsNewLines() throws Exception {
        SupervisorClient client = stack.up(new Plan(List.of(TestStack.logged(
                "web", List.of("sh", "-c", "echo up; i=0; while :; do i=$((i+1)); echo line $i; sleep 0.05; done")))));
        BlockingQueue<PartLine> lines = new LinkedBlockingQueue<>();
        Thread follower =
                Thread.ofVirtual().start(() -> client.logs(new Order.Logs(List.of("web"), 0, null, true), lines::add));

        PartLine first = lines.poll(5, TimeUnit.SECONDS);
        PartLine second = lines.poll(5, TimeUnit.SECONDS);

        follower.interrupt();
        assertThat(first).isNotNull();
        assertThat(second).isNotNull().isNotEqualTo(first);
        assertThatThrownBy(() -> client.logs(new Order.Logs(List.of("nothing"), 0, null, false), line -> {}))
                .hasMessage("no part nothing: there are web, supervisor");
    }

    @Test
    void aFolderWhosePathIsTooLongForASocketWorksAsWell() throws IOException {
        stack = new TestStack(temp.resolve("long".repeat(30)).resolve("default"));

        SupervisorClient client = stack.up(new Plan(List.of(TestStack.logged("web", SLEEPER))));

        assertThat(client.status().parts()).hasSize(1);
    }

    private static long ticks(SupervisorClient client) {
        List<String> ticks = new ArrayList<>();
        client.logs(new Order.Logs(List.of("web"), 1_000, null, false), line -> ticks.add(line.line()));
        return ticks.stream().filter("tick"::equals).count();
    }

    private static PartStatus part(SupervisorClient client) {
        return client.status().part("web").orElseThrow();
    }
}
