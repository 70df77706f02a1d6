package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.browser.Browser;
import dev.mek.bookings.browser.BrowserStream;
import dev.mek.bookings.feed.Await;
import dev.mek.bookings.feed.Feed;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.TopicSpec;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An EventSource in a real browser, through all that a service does to it. It comes back by itself and says what it saw
 * last; no line of the page's script has to do with that. Where the browser is missing the run says so, and fails when
 * {@value #COMPLETE} is set, as the gate does.
 */
@Timeout(180)
class BrowserIT {
    private static final String COMPLETE = "BOOKINGS_TESTS_COMPLETE";
    private static final int CHANGES = 60;
    private static final int CHANGES_PER_SECOND = 100;
    private static final long SEED = 7;

    /** In a request to delete records: all that there are. */
    private static final long UP_TO_NOW = -1;

    private static @Nullable Browser browser;

    private final Map<String, String> environment = Surroundings.fresh();

    @BeforeAll
    static void startBrowser() throws Exception {
        List<String> missing = Browser.missing();
        if (missing.isEmpty()) {
            browser = Browser.start();
            return;
        }
        String line = "NOT RUN: " + String.join(", ", missing) + " is missing, so no browser has followed the feed";
        System.out.println(line);
        assertThat(System.getenv(COMPLETE)).as(line).isNull();
        Assumptions.abort(line);
    }

    @AfterAll
    static void endBrowser() throws InterruptedException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void beatOften() {
        environment.put("BOOKINGS_FEED_HEARTBEAT_MS", "200");
    }

    @Test
    void itComesBackByItselfAfterAKillAndMissesNothing() throws Exception {
        environment.put("BOOKINGS_HTTP_PORT", Integer.toString(freePort()));
        try (ServiceProcess other = ServiceProcess.start(elsewhere())) {
            URI elsewhere = other.awaitUp();
            Map<UUID, Long> all = new HashMap<>();
            BrowserStream stream;
            try (ServiceProcess killed = ServiceProcess.start(environment)) {
                URI service = killed.awaitUp();
                stream = follow(service, "killed", "/bookings/stream");
                all.putAll(change(service, SEED));
                Await.until("the browser has seen all", () -> knows(stream, all));

                killed.process().destroyForcibly().waitFor();
                Await.until("the browser has noticed", () -> stream.count("error") > 0);
                all.putAll(change(elsewhere, SEED + 1));
            }
            try (ServiceProcess next = ServiceProcess.start(environment)) {
                next.awaitUp();
                Await.until("the browser has seen what it missed", () -> knows(stream, all));
            }

            assertThat(stream.count("open")).isGreaterThan(1);
            assertNothingWrong(stream);
            assertThat(stream.gaps()).isEmpty();
        }
    }

    @Test
    void anOrderlyStopIsNoEndForItAndWhatIsLostMeanwhileIsSaid() throws Exception {
        environment.put("BOOKINGS_HTTP_PORT", Integer.toString(freePort()));
        try (ServiceProcess other = ServiceProcess.start(elsewhere())) {
            URI elsewhere = other.awaitUp();
            BrowserStream stream;
            try (ServiceProcess stopped = ServiceProcess.start(environment)) {
                stream = follow(stopped.awaitUp(), "stopped", "/bookings/stream");
            }
            Await.until("the browser has noticed", () -> stream.count("error") > 0);
            change(elsewhere, SEED);
            forgetAll();
            try (ServiceProcess next = ServiceProcess.start(environment)) {
                URI service = next.awaitUp();
                Await.until("the browser is told of the gap", () -> stream.count("gap") > 0);
                Map<UUID, Long> after = change(service, SEED + 1);
                Await.until("the browser goes on from there", () -> knows(stream, after));
            }

            assertThat(stream.gaps()).containsExactly("{\"snapshot\":\"/bookings\",\"why\":\"expired\"}");
            assertNothingWrong(stream);
        }
    }

    @Test
    void oneMoreThanThereArePlacesTriesAgainUntilThereIsOne() throws Exception {
        environment.put("BOOKINGS_FEED_CLIENTS_MAX", "1");
        try (ServiceProcess process = ServiceProcess.start(environment)) {
            URI service = process.awaitUp();
            follow(service, "first", "/bookings/stream");
            BrowserStream second = browser().open("second", "/bookings/stream");
            Await.until("the second was sent away twice", () -> second.count("error") > 1);
            assertThat(second.count("heartbeat")).isZero();

            browser().close("first");
            Await.until("the second is let in", () -> second.count("heartbeat") > 0);

            Map<UUID, Long> all = change(service, SEED);
            Await.until("the second sees changes", () -> knows(second, all));
            assertNothingWrong(second);
        }
    }

    private static Browser browser() {
        return Objects.requireNonNull(browser);
    }

    private static BrowserStream follow(URI service, String name, String path) throws Exception {
        browser().visit(service);
        BrowserStream stream = browser().open(name, path);
        Await.until("the browser follows", () -> stream.count("heartbeat") > 0);
        return stream;
    }

    private static boolean knows(BrowserStream stream, Map<UUID, Long> all) {
        return stream.knows(all);
    }

    private static void assertNothingWrong(BrowserStream stream) {
        assertThat(stream.faults()).isEmpty();
        assertThat(stream.hasGivenUp()).isFalse();
    }

    /** Another instance over the same database and topics. */
    private Map<String, String> elsewhere() {
        Map<String, String> other = new HashMap<>(environment);
        other.put("BOOKINGS_HTTP_PORT", "0");
        return other;
    }

    private static Map<UUID, Long> change(URI service, long seed) throws Exception {
        try (BookingLoad load = BookingLoad.start(List.of(service), CHANGES_PER_SECOND, seed)) {
            Await.until("the bookings have changed", () -> load.changes() >= CHANGES);
            load.stop();
            return load.versions();
        }
    }

    /** As retention would, at once: no record that is on the topic now can be read again. */
    private void forgetAll() throws Exception {
        var access = Surroundings.kafka(environment);
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        for (TopicSpec topic : Catalog.load().topics()) {
            for (int partition = 0; topic.name().equals(Feed.TOPIC) && partition < topic.partitions(); partition++) {
                all.put(
                        new TopicPartition(access.topic(Feed.TOPIC), partition),
                        RecordsToDelete.beforeOffset(UP_TO_NOW));
            }
        }
        try (Admin admin = Admin.create(access.clientProperties())) {
            admin.deleteRecords(all).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
