package dev.mek.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.local.plan.Plan;
import dev.mek.local.plan.PortWish;
import dev.mek.local.plan.PostgresPlan;
import dev.mek.local.process.Ports;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortBookTest {
    private final int free = Ports.free(1).getFirst();

    @Test
    void aRememberedPortIsUsedAgain() {
        assertThat(PortBook.decide(plan(PortWish.any()), Map.of("postgres", free)))
                .containsEntry("postgres", free);
    }

    @Test
    void aRememberedPortThatIsTakenIsGivenUp() throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(Ports.onLoopback(free));

            assertThat(PortBook.decide(plan(PortWish.any()), Map.of("postgres", free))
                            .get("postgres"))
                    .isNotEqualTo(free);
            assertThat(PortBook.isAnyTaken(plan(PortWish.any()), Map.of("postgres", free)))
                    .isTrue();
            assertThat(PortBook.isAnyTaken(plan(PortWish.exactly(free)), Map.of("postgres", free)))
                    .isFalse();
        }
    }

    @Test
    void aNamedPortIsUsedWhateverIsRemembered() {
        assertThat(PortBook.decide(plan(PortWish.exactly(free)), Map.of("postgres", 1)))
                .containsEntry("postgres", free);
    }

    @Test
    void aNamedPortThatIsTakenFailsInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(Ports.onLoopback(free));

            assertThatThrownBy(() -> PortBook.decide(plan(PortWish.exactly(free)), Map.of()))
                    .hasMessage("postgres shall listen on port " + free + ", which is taken");
        }
    }

    @Test
    void twoPartsDoNotShareAPort() {
        Plan plan = new Plan(List.of(
                new PostgresPlan("a", PortWish.any(), "bookings"),
                new PostgresPlan("b", PortWish.exactly(free), "bookings")));

        assertThat(PortBook.decide(plan, Map.of("a", free)).get("a")).isNotEqualTo(free);
    }

    private static Plan plan(PortWish port) {
        return new Plan(List.of(new PostgresPlan("postgres", port, "bookings")));
    }
}
