package dev.mek.bookings.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.api.Api.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who sends a body with five mistakes hears of five, not of one at a time. */
@Timeout(60)
class AllAtOnceIT {

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
    void theSchemasAndTheDomainsViolationsComeTogether() {
        Response refused = world.api.post("/bookings", """
                {"workshopId": "north", "serviceKind": "brakes", "colour": "red", "vehicleId": 7,
                 "slot": {"start": "2026-02-27T21:05:00+01:00", "end": "2026-02-27T21:00:00+01:00"}}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.violations())
                .containsExactlyInAnyOrder(
                        "/colour additionalProperties",
                        "/vehicleId type",
                        "/customerId required",
                        "/slot/start in-past",
                        "/slot/start off-grid",
                        "/slot/end end-before-start",
                        "/slot outside-opening-hours");
        assertThat(refused.json().path("violations"))
                .allSatisfy(violation ->
                        assertThat(violation.path("message").asText()).isNotEmpty());
    }

    @Test
    void whatIsNotOnOfferComesTogetherWithWhatCanBeKnownWithoutIt() {
        Response refused = world.api.post("/bookings", """
                {"workshopId": "west", "serviceKind": "wash", "customerId": "", "vehicleId": "v",
                 "slot": {"start": "2027-06-01T10:00:00Z", "end": "2027-06-01T09:00:00Z"}}""");

        assertThat(refused.violations())
                .contains(
                        "/workshopId unknown-workshop",
                        "/serviceKind unknown-service",
                        "/slot/start too-far-ahead",
                        "/slot/end end-before-start")
                .anyMatch(violation -> violation.startsWith("/customerId "));
    }

    @Test
    void aPatchIsJudgedWithItsBookingInMind() {
        String path = world.api
                .post("/bookings", BookingsApiIT.oilChange("south", "2026-03-03T10:00:00Z", "customer-1"))
                .header("Location");

        Response refused = world.api.patch(
                path, "{\"customerId\": \"c\", \"slot\": {\"start\": \"2026-03-03T07:07:00Z\"}}", "If-Match", "\"1\"");

        assertThat(refused.violations())
                .containsExactlyInAnyOrder(
                        "/customerId additionalProperties", "/slot/start off-grid", "/slot outside-opening-hours");
    }

    @Test
    void theQuerysComeTogetherToo() {
        Response refused = world.api.get("/availability?workshop=west&service=Wash&date=tomorrow&colour=red");

        assertThat(refused.violations())
                .containsExactlyInAnyOrder(
                        "colour unknown", "workshop unknown-workshop", "service format", "date format");
    }

    @Test
    void withTheBrokerAwayCreatesAreStillAnswered() {
        Response created =
                world.api.post("/bookings", BookingsApiIT.oilChange("south", "2026-03-03T11:00:00Z", "customer-2"));
        Response list = world.api.get("/bookings?customer=customer-2");

        assertThat(created.status()).isEqualTo(201);
        assertThat(list.json().path("items")).hasSize(1);
        assertThat(list.json().path("feedPosition").isNull()).isTrue();
    }
}
