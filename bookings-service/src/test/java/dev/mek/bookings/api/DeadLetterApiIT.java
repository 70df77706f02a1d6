package dev.mek.bookings.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.bookings.api.Api.Response;
import dev.mek.bookings.deadletter.Content;
import dev.mek.bookings.deadletter.Origin;
import dev.mek.bookings.deadletter.Reason;
import dev.mek.bookings.deadletter.Undeliverable;
import dev.mek.bookings.deadletter.UnknownType;
import dev.mek.bookings.outbox.OutboxHeader;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import dev.mek.contracts.wire.EncodedEvent;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.TraceContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Dead letters over HTTP: found, shown byte for byte, redriven once, discarded once, and who did it. */
@Timeout(60)
class DeadLetterApiIT {

    private static final String TOPIC = "workshop.work-order.v1";
    private static final EventCodec CODEC = EventCodec.load();
    private static final AtomicLong OFFSETS = new AtomicLong();
    private static final AtomicLong SLOTS = new AtomicLong();

    private static ApiWorld world;

    @BeforeAll
    static void start() {
        world = ApiWorld.withoutBroker();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aLetterIsShownByteForByte() {
        byte[] noText = {(byte) 0xff, 0, 1};
        UUID id = parked(
                new Content(noText, List.of(new OutboxHeader("a", noText), new OutboxHeader("\0", null)), null),
                Reason.NULL_VALUE);

        JsonNode letter = world.api.get("/dead-letters/" + id).json();

        assertThat(letter.path("key")).isEqualTo(json("{'base64':'/wAB'}"));
        assertThat(letter.path("value").isNull()).isTrue();
        assertThat(letter.path("headers"))
                .isEqualTo(json("[{'name':'a','value':{'base64':'/wAB'}},{'name':'\\u0000','value':null}]"));
        assertThat(letter.path("audit")).isEmpty();
        assertThat(letter.path("reason").asText()).isEqualTo("null-value");
        assertThat(letter.path("state").asText()).isEqualTo("parked");
    }

    @Test
    void listsAreFilteredAndGoOnPageByPage() {
        UUID booking = UUID.randomUUID();
        List<String> parked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            parked.addFirst(parked(about(booking, "no JSON " + i), i == 2 ? Reason.CONTRACT : Reason.BYTES)
                    .toString());
        }

        assertThat(ids("?booking=" + booking)).isEqualTo(parked);
        assertThat(ids("?booking=" + booking + "&reason=contract,conflict")).containsExactly(parked.get(2));
        assertThat(ids("?booking=" + booking + "&state=discarded")).isEmpty();
        assertThat(ids("?booking=" + booking + "&topic=billing.payment.v1")).isEmpty();
        assertThat(ids("?booking=" + booking + "&since=2026-03-02T08:00:00Z")).hasSize(5);
        assertThat(ids("?booking=" + booking + "&since=2026-03-02T08:00:01Z")).isEmpty();
        JsonNode first =
                world.api.get("/dead-letters?limit=2&booking=" + booking).json();
        String rest =
                "?limit=3&booking=" + booking + "&page=" + first.path("next").asText();
        assertThat(ids(rest)).isEqualTo(parked.subList(2, 5));
        assertThat(world.api.get("/dead-letters" + rest).json().path("next").isNull())
                .isTrue();
    }

    @Test
    void whatIsAskedForInNoWayThatThereIsIsToldAtOnce() {
        Response refused = world.api.get("/dead-letters?state=lost&reason=bad&topic=a%20b&booking=1&since=now&page=2");

        assertThat(refused.violations())
                .containsExactlyInAnyOrder(
                        "state format",
                        "reason format",
                        "topic format",
                        "booking format",
                        "since format",
                        "page format");
        assertThat(world.api.get("/dead-letters/" + UUID.randomUUID()).problem())
                .isEqualTo("no-such-dead-letter");
        assertThat(world.api.post("/dead-letters/x/redrive", "").problem()).isEqualTo("no-such-dead-letter");
        assertThat(world.api
                        .post("/dead-letters/" + UUID.randomUUID() + "/discard", "")
                        .problem())
                .isEqualTo("no-such-dead-letter");
    }

    @Test
    void aRepairedCopyIsAppliedOnceAndTheOriginalKept() {
        String booking = created();
        UUID id = parked(about(UUID.fromString(booking), "no JSON"), Reason.BYTES);
        String repair = repair(planned(UUID.fromString(booking)));
        List<Long> before = world.written();

        JsonNode rehearsed = redrive(id, "?dryRun=true", repair).json();
        assertThat(rehearsed.path("result").asText()).isEqualTo("applied");
        assertThat(rehearsed.path("state").asText()).isEqualTo("parked");
        assertThat(world.written()).isEqualTo(before);
        assertThat(letter(id).path("audit")).isEmpty();

        JsonNode redriven = redrive(id, "", repair, "Bookings-User", "ada").json();
        assertThat(redriven.path("result").asText()).isEqualTo("applied");
        assertThat(redriven.path("state").asText()).isEqualTo("redriven");
        assertThat(world.api.get("/bookings/" + booking).json().path("work").asText())
                .isEqualTo("PLANNED");

        List<Long> after = world.written();
        JsonNode again = redrive(id, "", repair).json();
        assertThat(again.path("result").asText()).isEqualTo("already-redriven");
        assertThat(again.path("entry")).isEqualTo(redriven.path("entry"));
        assertThat(world.written()).isEqualTo(after);

        JsonNode letter = letter(id);
        assertThat(letter.at("/value/text").asText()).isEqualTo("no JSON");
        assertThat(letter.at("/audit/0/actor").asText()).isEqualTo("user:ada");
        assertThat(letter.at("/audit/0/repaired/value/text").asText()).contains("\"state\":\"planned\"");
        assertThat(world.api.post("/dead-letters/" + id + "/discard", "").problem())
                .isEqualTo("dead-letter-closed");
    }

    @Test
    void whatIsRejectedAgainStaysParkedAndSaysWhy() {
        UUID id = parked(about(UUID.randomUUID(), "no JSON"), Reason.BYTES);

        Response asItWas = redrive(id, "", "");
        Response nobodys = redrive(id, "", repair(planned(UUID.randomUUID())));

        assertThat(asItWas.problem()).isEqualTo("redrive-rejected");
        assertThat(asItWas.json().path("reason").asText()).isEqualTo("envelope");
        assertThat(nobodys.json().path("reason").asText()).isEqualTo("unknown-booking");
        JsonNode letter = letter(id);
        assertThat(letter.path("state").asText()).isEqualTo("parked");
        assertThat(letter.path("audit")
                        .valueStream()
                        .map(entry -> entry.path("result").asText()))
                .containsExactly("envelope", "unknown-booking");
        assertThat(letter.at("/audit/0/actor").asText()).isEqualTo("anonymous");
        assertThat(redrive(id, "?dryRun=true", "").json().path("result").asText())
                .isEqualTo("rejected");
        assertThat(letter(id).path("audit")).hasSize(2);
    }

    @Test
    void aLetterOfABookingThatIsKnownByNowSimplyWorks() {
        String booking = created();
        EncodedEvent event = planned(UUID.fromString(booking));
        UUID id = parked(content(event), Reason.UNKNOWN_BOOKING);

        assertThat(redrive(id, "", "").json().path("result").asText()).isEqualTo("applied");

        UUID repeat = parked(content(event), Reason.UNKNOWN_BOOKING);
        assertThat(redrive(repeat, "", "").json().path("result").asText()).isEqualTo("duplicate");
        assertThat(letter(repeat).path("state").asText()).isEqualTo("redriven");
    }

    @Test
    void aDiscardedLetterIsClosed() {
        UUID id = parked(about(UUID.randomUUID(), "x"), Reason.BYTES);

        assertThat(world.api
                        .post("/dead-letters/" + id + "/discard", "{}")
                        .json()
                        .path("result")
                        .asText())
                .isEqualTo("discarded");
        assertThat(world.api
                        .post("/dead-letters/" + id + "/discard", "")
                        .json()
                        .path("result")
                        .asText())
                .isEqualTo("already-discarded");
        assertThat(redrive(id, "", "").problem()).isEqualTo("dead-letter-closed");
    }

    @Test
    void aRepairIsHeldToItsSchemaAndItsBound() {
        UUID id = parked(about(UUID.randomUUID(), "x"), Reason.BYTES);

        assertThat(redrive(id, "", "{\"valu\":null}").problem()).isEqualTo("invalid-body");
        assertThat(redrive(id, "", "{\"value\":{\"base64\":\"*\"}}").problem()).isEqualTo("invalid-body");
        assertThat(redrive(id, "?dryRun=yes", "").problem()).isEqualTo("invalid-parameter");
        String large = "{\"value\":{\"text\":\"" + "x".repeat(300_000) + "\"}}";
        assertThat(redrive(id, "", large).json().path("reason").asText()).isEqualTo("oversize");
        assertThat(redrive(
                                id,
                                "",
                                "{\"value\":{\"text\":\"" + "x".repeat(520_000) + "\"}} ".repeat(1)
                                        + " ".repeat(10_000))
                        .problem())
                .isEqualTo("body-too-large");
        assertThat(redrive(id, "", "", "Bookings-User", "a b").problem()).isEqualTo("invalid-header");
    }

    @Test
    void withATokenTheActorIsTheToken() {
        try (ApiWorld guarded = ApiWorld.withToken("0123456789abcdef")) {
            UUID id = guarded.deadLetters
                    .park(List.of(undeliverable(about(UUID.randomUUID(), "x"), Reason.BYTES)))
                    .getFirst()
                    .id();

            Response discarded = guarded.api.post(
                    "/dead-letters/" + id + "/discard",
                    "",
                    "Authorization",
                    "Bearer 0123456789abcdef",
                    "Bookings-User",
                    "mallory");

            assertThat(discarded.json().at("/entry/actor").asText()).isEqualTo("token:operators");
        }
    }

    @Test
    void unknownTypesAreCountedTheFirstSampleStaysAndTheTableIsBounded() {
        var now = ApiWorld.NOW;
        Content sample = new Content(null, List.of(), "first".getBytes(StandardCharsets.UTF_8));
        Origin origin = new Origin("billing.payment.v1", 0, 1, 0);
        world.deadLetters.note(List.of(UnknownType.first("coffee", "/billing", "1", 2, origin, sample, now)));
        world.deadLetters.note(List.of(UnknownType.first(
                "coffee", "/billing", "2", 3, origin, new Content(null, List.of(), new byte[] {1}), now)));
        for (int i = 0; i < 2 * UnknownType.TYPES_MAX; i++) {
            world.deadLetters.note(List.of(UnknownType.first("hostile-" + i, "/billing", "1", 1, origin, sample, now)));
        }

        JsonNode types = world.api.get("/unknown-types").json().path("items");

        assertThat(types).hasSize(UnknownType.TYPES_MAX);
        assertThat(types.valueStream().filter(type -> type.path("type").asText().equals("coffee")))
                .singleElement()
                .satisfies(type -> {
                    assertThat(type.path("seen").asInt()).isEqualTo(5);
                    assertThat(type.at("/value/text").asText()).isEqualTo("first");
                });
    }

    private static String created() {
        String start = "2026-03-04T" + (10 + SLOTS.getAndIncrement()) + ":00:00Z";
        return world.api
                .post("/bookings", BookingsApiIT.oilChange("north", start, "customer-1"))
                .json()
                .path("id")
                .asText();
    }

    private static EncodedEvent planned(UUID booking) {
        var message = new WorkOrderUpdated("order-1", booking, 1, WorkOrderState.PLANNED, null);
        return CODEC.encode(
                new Envelope(
                        UUID.randomUUID().toString(),
                        message.type(),
                        "/workshop",
                        booking,
                        ApiWorld.NOW,
                        "correlation",
                        "causation",
                        1,
                        TraceContext.start()),
                message);
    }

    private static Content content(EncodedEvent event) {
        return new Content(
                event.key().getBytes(StandardCharsets.UTF_8),
                event.headers().entrySet().stream()
                        .map(header -> OutboxHeader.of(header.getKey(), header.getValue()))
                        .toList(),
                event.value());
    }

    private static String repair(EncodedEvent event) {
        var document = Json.mapper().createObjectNode();
        document.putObject("key").put("text", event.key());
        document.putObject("value").put("text", new String(event.value(), StandardCharsets.UTF_8));
        var headers = document.putArray("headers");
        event.headers()
                .forEach((name, value) ->
                        headers.addObject().put("name", name).putObject("value").put("text", value));
        return document.toString();
    }

    private static Content about(UUID booking, @Nullable String value) {
        return new Content(
                booking.toString().getBytes(StandardCharsets.UTF_8),
                List.of(),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private static Undeliverable undeliverable(Content content, Reason reason) {
        return new Undeliverable(new Origin(TOPIC, 3, OFFSETS.getAndIncrement(), 0), content, reason, "what is wrong");
    }

    private static UUID parked(Content content, Reason reason) {
        return world.deadLetters
                .park(List.of(undeliverable(content, reason)))
                .getFirst()
                .id();
    }

    private static Response redrive(UUID id, String query, String body, String... headers) {
        return world.api.post("/dead-letters/" + id + "/redrive" + query, body, headers);
    }

    private static JsonNode letter(UUID id) {
        return world.api.get("/dead-letters/" + id).json();
    }

    private static List<String> ids(String query) {
        return world.api
                .get("/dead-letters" + query)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
