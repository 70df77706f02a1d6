package dev.mek.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.fixture.CannedService;
import dev.mek.cli.fixture.Golden;
import dev.mek.cli.fixture.Screen;
import dev.mek.cli.output.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class DeadLetterCommandsTest {

    private static final String ID = "01a2139d-5f2b-7dbb-b37d-c3dc2f360769";
    private static final String OTHER = "01a2139d-0000-7dbb-b37d-c3dc2f360769";
    private static final String LINE = """
            "id":"%s","state":"parked","reason":"contract","detail":"/answers is missing (required)",
            "bookingId":"01a20818-5f2b-7dbb-b37d-c3dc2f360769","type":"dev.mek.workshop.work-order-updated.v1",
            "topic":"workshop.work-order.v1","partition":3,"offset":17,"timestampMs":0,
            "timestamp":"1970-01-01T00:00:00Z","parkedAt":"2026-11-23T09:00:00Z"
            """;
    private static final String OUTCOME = """
            {"id":"%s","result":"%s","state":"redriven","dryRun":false,"entry":{"number":1,"action":"redrive",
            "result":"applied","detail":"","actor":"user:ada","at":"2026-11-23T10:00:00Z"}}""";
    private static final String REJECTED = """
            {"type":"/problems/redrive-rejected","title":"The dead letter cannot be handled this way either","status":409,
            "detail":"It is rejected as contract: /answers is missing (required). It stays parked.","reason":"contract"}""";

    @TempDir
    Path home;

    private final CannedService service = new CannedService();
    private Screen screen = new Screen(Path.of("."));

    @BeforeEach
    void talkToIt() {
        screen = new Screen(home).with("BOOKINGS_URL", service.url().toString()).with("BOOKINGS_USER", "ada");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "ndjson"})
    void list(String format) {
        service.on("GET /dead-letters", 200, page());

        Golden.check("dead-letter/list." + format, session("list", "-o", format));
    }

    @Test
    void listHandsItsFiltersOnAndWantsTheParkedOnly() {
        service.on("GET /dead-letters", 200, "{\"items\":[],\"next\":null}");

        screen.run(
                words("list", "--reason", "contract,bytes", "--topic", "t", "--since", "2026-12-01T00:00", "-n", "5"));
        screen.run(words("list", "--state", "all"));

        assertThat(service.asked().get(0).query())
                .isEqualTo("state=parked&reason=contract,bytes&topic=t&since=2026-12-01T00:00:00Z&limit=5");
        assertThat(service.asked().get(1).query()).isEqualTo("limit=50");
        assertThat(screen.err()).contains("no dead letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json"})
    void show(String format) {
        service.on("GET /dead-letters/" + ID, 200, letter());

        Golden.check("dead-letter/show." + format, session("show", ID, "-o", format));
    }

    @Test
    void redriveAsItIsSaysWhoAsks() {
        service.on("POST /dead-letters/" + ID + "/redrive", 200, OUTCOME.formatted(ID, "applied"));

        Golden.check("dead-letter/redrive.txt", session("redrive", ID));
        assertThat(service.asked().getFirst().header("Bookings-user")).isEqualTo("ada");
        assertThat(service.asked().getFirst().body()).isEmpty();
    }

    @Test
    void redriveRepairedSendsWhatIsRepairedOnly() throws IOException {
        Path value = Files.writeString(home.resolve("value.json"), "{\"answers\":1}");
        service.on("GET /dead-letters/" + ID, 200, letter())
                .on("POST /dead-letters/" + ID + "/redrive", 200, OUTCOME.formatted(ID, "applied"));

        screen.run(words("redrive", ID, "--with", value.toString(), "--header", "ce_id=2", "--dry-run"));

        CannedService.Asked asked =
                service.asked("POST /dead-letters/" + ID + "/redrive").getFirst();
        assertThat(asked.query()).isEqualTo("dryRun=true");
        assertThat(asked.body())
                .isEqualTo("{\"value\":{\"text\":\"{\\\"answers\\\":1}\"},\"headers\":["
                        + "{\"name\":\"odd\",\"value\":null},{\"name\":\"ce_id\",\"value\":{\"text\":\"2\"}}]}");
    }

    @Test
    void aRejectionIsARefusal() {
        service.on("POST /dead-letters/" + ID + "/redrive", 409, REJECTED);

        Golden.check("dead-letter/rejected.txt", session("redrive", ID));
    }

    @Test
    void manyNeedAYesAndOneThatIsRefusedDoesNotStopTheOthers() {
        service.on("GET /dead-letters", 200, page())
                .on("POST /dead-letters/" + OTHER + "/redrive", 409, REJECTED)
                .on("POST /dead-letters/" + ID + "/redrive", 200, OUTCOME.formatted(ID, "applied"));

        Golden.check(
                "dead-letter/many.txt",
                session("redrive", "--reason", "contract")
                        + session("redrive", "--reason", "contract", "--yes")
                        + session("redrive")
                        + session("redrive", ID, "--all")
                        + session("redrive", "--all", "--with", "x"));
    }

    @Test
    void discard() {
        service.on(
                "POST /dead-letters/" + ID + "/discard",
                200,
                OUTCOME.formatted(ID, "discarded").replace("\"state\":\"redriven\"", "\"state\":\"discarded\""));

        Golden.check("dead-letter/discard.txt", session("discard", ID));
    }

    @Test
    void anIdThatIsNoneIsToldSo() {
        assertThat(screen.run(words("show", "42"))).isEqualTo(Exit.USAGE);
        assertThat(screen.err()).contains("'42' is no dead letter's id");
    }

    @Test
    void unknownTypes() {
        service.on("GET /unknown-types", 200, """
                {"items":[{"type":"dev.mek.workshop.coffee-ready.v1","source":"/workshop","eventId":"7","seen":12,
                "firstAt":"2026-11-23T09:00:00Z","lastAt":"2026-11-23T09:30:00Z","topic":"workshop.work-order.v1",
                "partition":1,"offset":4,"timestampMs":0,"key":null,"headers":[],"value":{"text":"{}"}}]}""");

        Golden.check("dead-letter/unknown-types.txt", session("unknown-types"));
    }

    private static String page() {
        return "{\"items\":[{" + LINE.formatted(ID) + "},{" + LINE.formatted(OTHER) + "}],\"next\":null}";
    }

    private static String letter() {
        return "{" + LINE.formatted(ID)
                + ",\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\",\"key\":{\"base64\":\"/wAB\"},"
                + "\"headers\":[{\"name\":\"ce_id\",\"value\":{\"text\":\"1\\u001b[31m\"}},{\"name\":\"odd\",\"value\":null}],"
                + "\"value\":{\"text\":\"{\\\"answers\\\":0}\"},\"audit\":[{\"number\":1,\"action\":\"redrive\","
                + "\"result\":\"contract\",\"detail\":\"\",\"actor\":\"user:ada\",\"at\":\"2026-11-23T09:30:00Z\"}]}";
    }

    private static String[] words(String... words) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("dead-letters"), java.util.stream.Stream.of(words))
                .toArray(String[]::new);
    }

    private String session(String... words) {
        return screen.transcript(List.of(words(words)));
    }
}
