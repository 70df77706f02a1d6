package dev.mek.bookings.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.api.Api.Response;
import dev.mek.bookings.store.IdempotencyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same Idempotency-Key gives the same answer, byte for byte, and one effect. */
@Timeout(60)
class IdempotencyIT {

    private static final String KEY = "Idempotency-Key";
    private static final AtomicInteger KEYS = new AtomicInteger();

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
    void aRepeatedCreateIsToldTheSameAndCreatesNothing() {
        String body = oilChange("2026-03-03T09:00:00Z");
        String key = newKey();
        Response first = api.post("/bookings", body, KEY, key);
        List<Long> written = world.written();

        Response again = api.post("/bookings", body, KEY, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertSame(again, first);
        assertThat(world.written()).isEqualTo(written);
    }

    @Test
    void aKeyInQuotesIsTheSameKey() {
        String body = oilChange("2026-03-03T09:30:00Z");
        String key = newKey();

        Response bare = api.post("/bookings", body, KEY, key);
        Response quoted = api.post("/bookings", body, KEY, '"' + key + '"');

        assertSame(quoted, bare);
    }

    @Test
    void withoutAKeyOrWithAnotherEachRequestIsItsOwn() {
        String body = oilChange("2026-03-03T10:00:00Z");

        Response first = api.post("/bookings", body, KEY, newKey());
        Response second = api.post("/bookings", body, KEY, newKey());
        Response third = api.post("/bookings", body);

        assertThat(List.of(first.status(), second.status(), third.status())).containsOnly(201);
        assertThat(first.header("Location")).isNotEqualTo(second.header("Location"));
        assertThat(third.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void anotherRequestUnderTheKeyIsRefused() {
        String key = newKey();
        Response created = api.post("/bookings", oilChange("2026-03-03T10:30:00Z"), KEY, key);
        List<Long> written = world.written();

        Response otherBody = api.post("/bookings", oilChange("2026-03-03T11:00:00Z"), KEY, key);
        Response badBody = api.post("/bookings", "{}", KEY, key);
        Response otherPath = api.method("POST", created.header("Location") + "/cancel", KEY, key);
        Response otherMethod =
                api.patch(created.header("Location"), "{\"vehicleId\": \"v\"}", KEY, key, "If-Match", "*");

        assertThat(List.of(otherBody, badBody, otherPath, otherMethod)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.problem()).isEqualTo("idempotency-key-reused");
        });
        assertThat(world.written()).isEqualTo(written);
    }

    @Test
    void aRepeatedChangeIsToldTheSameThoughItsTagIsStaleBySince() {
        String path = created("2026-03-03T11:30:00Z");
        String key = newKey();
        Response first = api.patch(path, "{\"vehicleId\": \"v2\"}", KEY, key, "If-Match", "\"1\"");
        api.patch(path, "{\"vehicleId\": \"v3\"}", "If-Match", "\"2\"");

        Response again = api.patch(path, "{\"vehicleId\": \"v2\"}", KEY, key, "If-Match", "\"1\"");

        assertThat(first.status()).isEqualTo(200);
        assertSame(again, first);
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        assertThat(api.get(path).header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void aRepeatedChangeOfWhateverIsThereChangesOnce() {
        String path = created("2026-03-03T12:00:00Z");
        String key = newKey();
        Response first = api.patch(path, "{\"vehicleId\": \"v2\"}", KEY, key, "If-Match", "*");
        api.patch(path, "{\"vehicleId\": \"v3\"}", "If-Match", "*");

        Response again = api.patch(path, "{\"vehicleId\": \"v2\"}", KEY, key, "If-Match", "*");

        assertSame(again, first);
        assertThat(api.get(path).json().path("vehicleId").asText()).isEqualTo("v3");
    }

    @Test
    void aRepeatedCancelIsToldTheSame() {
        String path = created("2026-03-03T12:30:00Z") + "/cancel";
        String key = newKey();

        Response first = api.method("POST", path, KEY, key);
        Response again = api.method("POST", path, KEY, key);
        Response anew = api.method("POST", path);

        assertThat(first.status()).isEqualTo(200);
        assertSame(again, first);
        assertThat(anew.status()).isEqualTo(200);
        assertThat(anew.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void aRefusalIsNotKept() {
        String key = newKey();
        String body = BookingsApiIT.oilChange("harbour", "2026-03-03T14:00:00Z", "customer-1");
        String holder = api.post("/bookings", body).header("Location");

        Response taken = api.post("/bookings", body, KEY, key);
        api.method("POST", holder + "/cancel");
        Response free = api.post("/bookings", body, KEY, key);

        assertThat(taken.status()).isEqualTo(409);
        assertThat(free.status()).isEqualTo(201);
        assertThat(free.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void theLastBaysTakerIsToldAgainThatItHasIt() {
        String key = newKey();
        String body = BookingsApiIT.oilChange("harbour", "2026-03-03T15:00:00Z", "customer-1");

        Response first = api.post("/bookings", body, KEY, key);
        Response again = api.post("/bookings", body, KEY, key);

        assertThat(first.status()).isEqualTo(201);
        assertSame(again, first);
    }

    @Test
    void whileTheFirstIsUnderWayTheSecondDoesNotWait() {
        String key = newKey();
        String body = oilChange("2026-03-03T13:00:00Z");
        Response meanwhile = world.database.jdbi().inTransaction(handle -> {
            hold(handle, key);
            return api.post("/bookings", body, KEY, key);
        });

        Response after = api.post("/bookings", body, KEY, key);

        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.problem()).isEqualTo("request-under-way");
        assertThat(meanwhile.header("Retry-After")).isEqualTo("1");
        assertThat(after.status()).isEqualTo(201);
    }

    @Test
    void ofManyAtOnceOneCreatesAndTheOthersAreToldSoOrToWait() throws Exception {
        String key = newKey();
        String body = oilChange("2026-03-03T13:30:00Z");
        long before = world.written().getFirst();

        List<Response> answers = allAtOnce(24, () -> api.post("/bookings", body, KEY, key));

        assertThat(world.written().getFirst()).isEqualTo(before + 1);
        List<Response> told =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.raw().body())
                        .isEqualTo(told.getFirst().raw().body()));
        assertThat(told.stream()
                        .filter(answer -> answer.header("Idempotent-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(answers)
                .allMatch(answer -> answer.status() == 201 || answer.problem().equals("request-under-way"));
        assertSame(api.post("/bookings", body, KEY, key), told.getFirst());
    }

    @Test
    void anExpiredKeyIsANewOne() {
        String key = newKey();
        Response first = api.post("/bookings", oilChange("2026-03-03T14:00:00Z"), KEY, key);
        age(key, Duration.ofHours(25));

        Response second = api.post("/bookings", oilChange("2026-03-03T14:30:00Z"), KEY, key);
        Response again = api.post("/bookings", oilChange("2026-03-03T14:30:00Z"), KEY, key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).isNotEqualTo(first.header("Location"));
        assertSame(again, second);
    }

    private static void assertSame(Response again, Response first) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        for (String name : List.of("Content-Type", "Content-Length", "ETag", "Location", "Cache-Control")) {
            assertThat(again.header(name)).as(name).isEqualTo(first.header(name));
        }
    }

    private static void hold(Handle handle, String key) {
        var claim =
                new IdempotencyStore().claim(handle, new IdempotencyStore.ScopedKey("anonymous", key), Instant.EPOCH);
        assertThat(claim.mine()).isTrue();
    }

    private static void age(String key, Duration age) {
        world.database
                .jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "UPDATE idempotency SET created_at = created_at - :age::interval WHERE key = :key")
                        .bindMap(Map.of("age", age.toSeconds() + " s", "key", key))
                        .execute());
    }

    private static <T> List<T> allAtOnce(int callers, Callable<T> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = threads.invokeAll(java.util.Collections.nCopies(callers, call));
            Awaitility.await().until(() -> answers.stream().allMatch(Future::isDone));
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private static String created(String start) {
        Response created = api.post("/bookings", oilChange(start));
        assertThat(created.status()).as(created.json().toString()).isEqualTo(201);
        return created.header("Location");
    }

    private static String oilChange(String start) {
        return BookingsApiIT.oilChange("north", start, "customer-1");
    }

    private static String newKey() {
        return "key-" + KEYS.incrementAndGet();
    }
}
