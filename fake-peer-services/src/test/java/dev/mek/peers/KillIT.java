package dev.mek.peers;

import static dev.mek.peers.Bookings.booking;
import static dev.mek.peers.Bookings.requested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.BookingEventKind;
import dev.mek.contracts.wire.Envelope;
import dev.mek.peers.ServiceSide.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, killed without warning. */
class KillIT {

    private static final int BOOKINGS = 150;
    private static final int KILLS = 3;

    @TempDir
    private Path logs;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void killedAgainAndAgainItAnswersEverythingAndNeverContradictsItself() {
        try (ServiceSide service = new ServiceSide("kill-it-" + UUID.randomUUID() + ".")) {
            List<UUID> ids = IntStream.range(0, BOOKINGS)
                    .mapToObj(it -> UUID.randomUUID())
                    .toList();
            Process peers = start(service.environment());
            for (int i = 0; i < BOOKINGS; i++) {
                service.say(BookingEventKind.REQUESTED, requested(ids.get(i)));
                service.say(
                        BookingEventKind.CONFIRMED,
                        booking(ids.get(i), 3, 1, "CONFIRMED", "OPEN", "PLANNED", "AUTHORIZED"));
                if (i % (BOOKINGS / KILLS) == BOOKINGS / KILLS - 1) {
                    service.hear(it -> true, i);
                    peers.destroyForcibly().onExit().join();
                    peers = start(service.environment());
                }
            }
            int answersEach = 4;

            Map<UUID, Set<String>> contents = new HashMap<>();
            for (UUID id : ids) {
                for (Answer answer : awaitDistinct(service, id, answersEach)) {
                    contents.computeIfAbsent(UUID.fromString(answer.envelope().id()), it -> new java.util.HashSet<>())
                            .add(bytes(answer.bytes()));
                }
            }

            assertThat(contents).hasSize(BOOKINGS * answersEach);
            assertThat(contents.values()).allSatisfy(it -> assertThat(it).hasSize(1));
        }
    }

    @Test
    void theSameEventsAreAnsweredInTheSameBytesByAnyProcess() {
        UUID id = UUID.randomUUID();
        try (ServiceSide one = new ServiceSide("same-it-" + UUID.randomUUID() + ".");
                ServiceSide other = new ServiceSide("same-it-" + UUID.randomUUID() + ".")) {
            Envelope asked = one.say(BookingEventKind.REQUESTED, requested(id));
            other.say(asked, new BookingEvent(BookingEventKind.REQUESTED, requested(id)));
            start(one.environment());
            start(other.environment());

            assertThat(distinctBytes(other.hear(id, 2))).isEqualTo(distinctBytes(one.hear(id, 2)));
        }
    }

    @Test
    void sigtermEndsItInOrderWithinTheBound() {
        try (ServiceSide service = new ServiceSide("term-it-" + UUID.randomUUID() + ".")) {
            UUID id = UUID.randomUUID();
            Process peers = start(service.environment());
            service.say(BookingEventKind.REQUESTED, requested(id));
            service.hear(id, 2);

            peers.destroy();

            assertThat(peers.onExit()
                            .orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                            .join()
                            .exitValue())
                    .isIn(0, 143);
        }
    }

    @Test
    void aBadSettingIsSaidInOneLine() throws IOException {
        Process peers = start(Map.of("KAFKA_BROKERS", "localhost:1", "PEERS_WORK_MS", "long"));

        String said = new String(peers.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(peers.onExit().join().exitValue()).isEqualTo(2);
        assertThat(said.lines()).singleElement().asString().contains("PEERS_WORK_MS", "long", "accepted");
    }

    private static List<Answer> awaitDistinct(ServiceSide service, UUID id, int distinct) {
        List<Answer> heard = service.hear(id, distinct);
        while (heard.stream().map(it -> it.envelope().id()).distinct().count() < distinct) {
            heard = service.hear(id, heard.size() + 1);
        }
        return heard;
    }

    private static Set<String> distinctBytes(List<Answer> answers) {
        return answers.stream().map(it -> bytes(it.bytes())).collect(Collectors.toSet());
    }

    private static String bytes(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        String headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map(it -> it.key() + "=" + new String(it.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        return new String(record.key(), StandardCharsets.UTF_8) + "\n" + headers + "\n"
                + new String(record.value(), StandardCharsets.UTF_8);
    }

    private Process start(Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.mek.peers.Main");
        builder.environment().put("PEERS_START_MS", "50");
        builder.environment().put("PEERS_WORK_MS", "50");
        builder.environment().putAll(environment);
        builder.redirectOutput(
                logs.resolve("peers-" + processes.size() + ".log").toFile());
        try {
            Process process = builder.start();
            processes.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
