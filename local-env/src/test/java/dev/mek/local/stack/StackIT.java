package dev.mek.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.local.client.SupervisorClient;
import dev.mek.local.client.SupervisorLauncher.Launched;
import dev.mek.local.protocol.Ending;
import dev.mek.local.protocol.Order;
import dev.mek.local.protocol.PartLine;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.StackEvent;
import dev.mek.local.protocol.StackEvent.StackChanged;
import dev.mek.local.protocol.StackState;
import dev.mek.local.protocol.StackStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackIT {
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
    }

    @Test
    void comesUpTellsItsStateAndGoesDown() throws IOException {
        List<StackEvent> events = new ArrayList<>();

        Launched launched = stack.launch(TestStack.wholePlan(), false);
        StackStatus ready = launched.client().awaitReady(TestStack.READY_MAX, events::add);
        launched.client().stop(Ending.KEEP_DATA, TestStack.STOP_MAX, events::add);

        assertThat(launched.joined()).isFalse();
        assertThat(ready.state()).isEqualTo(StackState.READY);
        assertThat(ready.parts()).hasSize(3).allSatisfy(part -> {
            assertThat(part.state()).isEqualTo(PartState.READY);
            assertThat(part.memoryBytes()).isGreaterThan(1_000_000);
        });
        assertThat(events)
                .contains(new StackChanged(StackState.CHECKING, "looks at 3 parts"))
                .contains(new StackChanged(StackState.READY, null))
                .endsWith(new StackChanged(StackState.STOPPED, null));
        assertThat(SupervisorClient.find(stack.folder())).isEmpty();
    }

    @Test
    void logsHoldWhatThePartsPrint() throws IOException {
        SupervisorClient client = stack.up(TestStack.wholePlan());
        List<PartLine> lines = new ArrayList<>();

        client.logs(new Order.Logs(List.of(), 100, null, false), lines::add);

        assertThat(lines)
                .anyMatch(line -> line.part().equals("web") && line.line().startsWith("listening"));
        assertThat(lines)
                .anyMatch(line -> line.part().equals("kafka") && line.line().equals("broker ready"))
                .isSortedAccordingTo(Comparator.comparing(PartLine::time));
    }
}
