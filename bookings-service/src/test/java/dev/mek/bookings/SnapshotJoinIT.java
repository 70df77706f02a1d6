package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.bookings.feed.Await;
import dev.mek.bookings.feed.SseReader;
import dev.mek.bookings.feed.Watcher;
import dev.mek.contracts.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A list of bookings, read page by page while they change, and the stream from the position that came with it: together
 * they are the table, whenever the client came and whichever instances it asked.
 */
@Timeout(180)
class SnapshotJoinIT {
    private static final int JOINS = Integer.getInteger("join.clients", 60);
    private static final long SEED = Long.getLong("join.seed", new Random().nextLong());
    private static final int CHANGES_PER_SECOND = 150;
    private static final int CHANGES = 1_000;

    private final List<URI> services = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void listAndStreamTogetherAreTheTableWheneverTheyAreJoined() throws Exception {
        System.out.println("joins: seed " + SEED);
        Map<String, String> environment = Surroundings.fresh();
        environment.put("BOOKINGS_FEED_HEARTBEAT_MS", "200");

        try (ServiceProcess one = ServiceProcess.start(environment);
                ServiceProcess other = ServiceProcess.start(environment)) {
            services.addAll(List.of(one.awaitUp(), other.awaitUp()));
            try (BookingLoad load = BookingLoad.start(services, CHANGES_PER_SECOND, SEED);
                    var clients = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Watcher>> joining = new ArrayList<>();
                for (int i = 0; i < JOINS; i++) {
                    Random random = new Random(SEED - i);
                    joining.add(clients.submit(() -> join(random, load)));
                }
                Await.until("the bookings have changed enough", () -> load.changes() >= CHANGES);
                load.stop();
                List<Watcher> watchers = new ArrayList<>();
                for (Future<Watcher> each : joining) {
                    watchers.add(each.get());
                }
                Watcher table = list(new Random(SEED));

                System.out.printf(
                        "joins: %d clients, %d changes of %d bookings, %d changes streamed, %d known already%n",
                        JOINS,
                        load.changes(),
                        load.versions().size(),
                        watchers.stream().mapToLong(watcher -> watcher.changes).sum(),
                        watchers.stream().mapToLong(watcher -> watcher.repeats).sum());
                assertThat(table.differencesTo(load.versions())).isEmpty();
                assertThat(watchers).allSatisfy(watcher -> {
                    assertThat(watcher.faults).isEmpty();
                    assertThat(watcher.gaps).isEmpty();
                    assertThat(watcher.differencesTo(table.versions)).isEmpty();
                    assertThat(watcher.statuses).isEqualTo(table.statuses);
                });
            }
        }
    }

    /** Comes at any moment of the load, and reads the stream until the load is over and all of it was seen. */
    private Watcher join(Random random, BookingLoad load) throws Exception {
        int moment = random.nextInt(CHANGES * 9 / 10);
        Await.until("the client's moment", () -> load.changes() >= moment);
        Watcher watcher = list(random);
        // Bookings of a hidden workshop are listed only for who asks for it by its name.
        String after = "?workshop=probe&after=" + watcher.lastEventId;
        try (SseReader stream = new SseReader(any(random).getPort(), after, null)) {
            watcher.readUntil(stream, () -> load.stopped() && watcher.versions.equals(load.versions()));
        }
        return watcher;
    }

    /** The whole list by pages of any size, each page from any instance. */
    private Watcher list(Random random) throws Exception {
        Watcher watcher = new Watcher();
        @Nullable String page = null;
        do {
            String query = "?workshop=probe&limit=" + (1 + random.nextInt(200)) + (page == null ? "" : "&page=" + page);
            JsonNode answer = get(any(random).resolve("/bookings" + query));
            String position = answer.get("feedPosition").asText();
            if (page == null) {
                watcher.lastEventId = position;
            }
            assertThat(position).as("later pages repeat the first one's").isEqualTo(watcher.lastEventId);
            for (JsonNode booking : answer.get("items")) {
                UUID id = UUID.fromString(booking.get("id").asText());
                assertThat(watcher.versions).as("a booking stands on one page").doesNotContainKey(id);
                watcher.versions.put(id, booking.get("version").asLong());
                watcher.statuses.put(id, booking.get("status").asText());
            }
            page = answer.get("next").isNull() ? null : answer.get("next").asText();
        } while (page != null);
        return watcher;
    }

    private URI any(Random random) {
        return services.get(random.nextInt(services.size()));
    }

    private JsonNode get(URI address) throws Exception {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
