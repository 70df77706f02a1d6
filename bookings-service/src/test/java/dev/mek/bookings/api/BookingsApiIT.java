package dev.mek.bookings.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.bookings.api.Api.Response;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the routes do when all is well, and what they refuse when the booking is not as the caller thinks. */
@Timeout(60)
class BookingsApiIT {

    private static ApiWorld world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = ApiWorld.withoutBroker();
        api = world.api;
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aCreatedBookingIsAnsweredWholeWithItsAddressAndTag() {
        Response created = api.post("/bookings", oilChange("north", "2026-03-03T10:00:00+01:00", "customer-1"));

        assertThat(created.status()).isEqualTo(201);
        JsonNode booking = created.json();
        assertThat(created.header("Location"))
                .isEqualTo("/bookings/" + booking.path("id").asText());
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(booking.path("status").asText()).isEqualTo("PENDING");
        assertThat(booking.at("/slot/start").asText()).isEqualTo("2026-03-03T09:00:00Z");
        assertThat(booking.at("/slot/end").asText()).isEqualTo("2026-03-03T09:30:00Z");
        assertThat(booking.at("/price/amountMinor").asLong()).isEqualTo(8900);
        assertThat(booking.path("notes").asText()).isEqualTo("Käse & \"Brot\"");
        Response read = api.get(created.header("Location"));
        assertThat(read.raw().body()).isEqualTo(created.raw().body());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void theTraceOfTheCallerGoesOnIntoTheHistoryAndTheAnswer() {
        String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";

        Response created = api.post(
                "/bookings",
                oilChange("north", "2026-03-03T10:30:00+01:00", "customer-1"),
                "traceparent",
                "00-" + traceId + "-00f067aa0ba902b7-01");

        assertThat(created.header("traceresponse"))
                .startsWith("00-" + traceId + "-")
                .endsWith("-01");
        Response history = api.get(created.header("Location") + "/history");
        assertThat(history.json().at("/items/0/traceId").asText()).isEqualTo(traceId);
        assertThat(history.json().at("/items/0/event").asText()).isEqualTo("booking-requested");
    }

    @Test
    void aTakenSlotIsRefusedWithTheNextFreeOnes() {
        String body = oilChange("harbour", "2026-03-03T09:00:00-05:00", "customer-1");
        api.post("/bookings", body);

        Response refused = api.post("/bookings", body);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("slot-taken");
        assertThat(refused.json()
                        .path("nextFree")
                        .valueStream()
                        .map(slot -> slot.path("start").asText()))
                .containsExactly("2026-03-03T14:30:00Z", "2026-03-03T14:45:00Z", "2026-03-03T15:00:00Z");
    }

    @Test
    void aChangeNeedsTheTagOfWhatItChanges() {
        String path = created("2026-03-03T11:00:00+01:00");
        String patch = "{\"vehicleId\": \"vehicle-2\"}";

        assertThat(api.patch(path, patch).problem()).isEqualTo("precondition-required");
        assertThat(api.patch(path, patch, "If-Match", "1").problem()).isEqualTo("invalid-header");
        assertThat(api.patch(path, patch, "If-Match", "W/\"1\"").problem()).isEqualTo("stale-version");
        Response stale = api.patch(path, patch, "If-Match", "\"7\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"1\"");
        assertThat(stale.json().path("currentVersion").asInt()).isEqualTo(1);
        Response changed = api.patch(path, patch, "If-Match", "\"7\", \"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(api.patch(path, "{\"vehicleId\": \"vehicle-3\"}", "If-Match", "*")
                        .header("ETag"))
                .isEqualTo("\"3\"");
    }

    @Test
    void aPatchThatChangesNothingKeepsTheVersion() {
        String path = created("2026-03-03T11:30:00+01:00");

        for (String patch : new String[] {
            "{}",
            "{\"slot\": {}}",
            "{\"slot\": {\"start\": \"2026-03-03T10:30:00Z\"}}",
            "{\"slot\": {\"end\": \"2026-03-03T11:00:00Z\"}}",
            "{\"slot\": {\"end\": null}}",
            "{\"serviceKind\": \"oil-change\", \"vehicleId\": \"vehicle-1\"}",
            "{\"notes\": \"Käse & \\\"Brot\\\"\"}"
        }) {
            Response unchanged = api.patch(path, patch, "If-Match", "\"1\"");

            assertThat(unchanged.status()).as(patch).isEqualTo(200);
            assertThat(unchanged.header("ETag")).as(patch).isEqualTo("\"1\"");
        }
    }

    @Test
    void aMergePatchSetsRemovesAndRefusesToRemove() {
        String path = created("2026-03-03T12:00:00+01:00");

        Response removed = api.patch(path, "{\"notes\": null}", "If-Match", "\"1\"");
        Response refused = api.patch(
                path, "{\"slot\": {\"start\": null}, \"serviceKind\": null, \"vehicleId\": null}", "If-Match", "\"2\"");
        Response moved = api.patch(path, "{\"slot\": {\"start\": \"2026-03-03T15:00:00Z\"}}", "If-Match", "\"2\"");
        Response longer = api.patch(path, "{\"serviceKind\": \"brakes\"}", "If-Match", "\"3\"");

        assertThat(removed.json().has("notes")).isFalse();
        assertThat(refused.violations())
                .containsExactlyInAnyOrder("/slot/start type", "/serviceKind type", "/vehicleId type");
        assertThat(moved.json().at("/slot/end").asText()).isEqualTo("2026-03-03T15:30:00Z");
        assertThat(moved.json().path("requestRevision").asInt()).isEqualTo(2);
        assertThat(longer.status()).isEqualTo(200);
        assertThat(longer.json().at("/slot/end").asText()).isEqualTo("2026-03-03T17:00:00Z");
        assertThat(longer.json().at("/price/amountMinor").asLong()).isEqualTo(34900);
    }

    @Test
    void aCancelledBookingIsCancelledOnceAndNeverChanged() {
        String path = created("2026-03-03T12:30:00+01:00");

        assertThat(cancel(path, "If-Match", "\"2\"").problem()).isEqualTo("stale-version");
        Response cancelled = cancel(path, "If-Match", "\"1\"");
        assertThat(cancelled.json().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(cancelled.header("ETag")).isEqualTo("\"2\"");
        assertThat(cancel(path).header("ETag")).isEqualTo("\"2\"");
        assertThat(api.post(path + "/cancel", "{}").status()).isEqualTo(200);
        Response refused = api.patch(path, "{\"vehicleId\": \"vehicle-2\"}", "If-Match", "\"2\"");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("command-refused");
        assertThat(refused.json().path("reason").asText()).isEqualTo("cancelled");
        assertThat(refused.json().at("/booking/status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void pagesShowEachBookingOnceNewestFirst() {
        Set<String> made = new HashSet<>();
        for (int hour = 8; hour < 17; hour++) {
            String start = "2026-03-05T%02d:00:00+01:00".formatted(hour);
            made.add(api.post("/bookings", oilChange("north", start, "paging"))
                    .json()
                    .path("id")
                    .asText());
        }

        Set<String> seen = new HashSet<>();
        String page = "/bookings?customer=paging&status=PENDING&limit=4";
        int pages = 0;
        for (String next = ""; next != null; pages++) {
            Response answer = api.get(page + next);
            assertThat(answer.status()).isEqualTo(200);
            answer.json()
                    .path("items")
                    .forEach(item ->
                            assertThat(seen.add(item.path("id").asText())).isTrue());
            assertThat(answer.json().has("feedPosition")).isTrue();
            String token = answer.json().path("next").textValue();
            next = token == null ? null : "&page=" + token;
        }

        assertThat(seen).isEqualTo(made);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aTokenAloneCarriesItsFilters() {
        created("2026-03-03T13:00:00+01:00");
        created("2026-03-03T13:30:00+01:00");
        String token = api.get("/bookings?customer=customer-1&limit=1")
                .json()
                .path("next")
                .asText();

        assertThat(api.get("/bookings?page=" + token).status()).isEqualTo(200);
        Response other = api.get("/bookings?customer=customer-2&page=" + token);
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.violations()).containsExactly("page other-filters");
        Response broken = api.get("/bookings?page=" + token.substring(1));
        assertThat(broken.violations()).containsExactly("page format");
    }

    @Test
    void availabilityIsOfTheWorkshopsOwnDay() {
        JsonNode day = api.get("/availability?workshop=south&service=tyres&date=2026-03-04")
                .json();

        assertThat(day.path("zone").asText()).isEqualTo("Europe/Lisbon");
        assertThat(day.at("/slots/0/start").asText()).isEqualTo("2026-03-04T09:00:00Z");
        assertThat(day.path("slots")).hasSize(37);
    }

    @Test
    void referenceDataLeavesTheHiddenOut() {
        assertThat(api.get("/workshops")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asText()))
                .containsExactly("harbour", "north", "south");
        assertThat(api.get("/services").json().path("items")).hasSize(4);
    }

    @Test
    void headAndOptionsAnswerWithoutABody() {
        Response head = api.method("HEAD", "/workshops");
        Response options = api.method("OPTIONS", "/bookings/{id}".replace("{id}", "x"));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isNotEqualTo("0");
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, PATCH");
    }

    private static Response cancel(String path, String... headers) {
        return api.method("POST", path + "/cancel", headers);
    }

    private static String created(String start) {
        Response response = api.post("/bookings", oilChange("north", start, "customer-1"));
        assertThat(response.status()).as(response.json().toString()).isEqualTo(201);
        return response.header("Location");
    }

    static String oilChange(String workshop, String start, String customer) {
        return """
                {"workshopId": "%s", "serviceKind": "oil-change", "slot": {"start": "%s"}, "customerId": "%s",
                 "vehicleId": "vehicle-1", "notes": "Käse & \\"Brot\\""}""".formatted(workshop, start, customer);
    }
}
