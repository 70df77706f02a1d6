package dev.mek.bookings.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.api.Api.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service with a token answers to nobody else. */
@Timeout(60)
class TokenIT {

    private static final String TOKEN = "0123456789abcdef";

    @Test
    void everyRouteAsksForTheToken() {
        try (ApiWorld world = ApiWorld.withToken(TOKEN)) {
            String body = BookingsApiIT.oilChange("north", "2026-03-03T10:00:00Z", "customer-1");

            Response refused = world.api.post("/bookings", body);
            Response wrong = world.api.post("/bookings", body, "Authorization", "Bearer " + TOKEN + "0");

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"bookings\"");
            assertThat(wrong.problem()).isEqualTo("unauthorized");
            assertThat(world.written()).containsOnly(0L);
            assertThat(world.api.get("/openapi").status()).isEqualTo(401);
            assertThat(world.api
                            .post("/bookings", body, "Authorization", "Bearer " + TOKEN)
                            .status())
                    .isEqualTo(201);
        }
    }
}
