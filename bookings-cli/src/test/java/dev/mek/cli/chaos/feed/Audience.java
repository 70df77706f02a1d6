package dev.mek.cli.chaos.feed;

import dev.mek.cli.chaos.record.Recorder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All clients of the stream. */
public final class Audience implements AutoCloseable {

    private final Recorder recorder;
    private final List<URI> services;
    private final Changes changes = new Changes();
    private final SplittableRandom random;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Follower> followers = new TreeMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Sleeper> sleepers = new ArrayList<>();

    /** @param services where the instances are reached; a connection may be cut on the way */
    public Audience(long seed, List<URI> services, Recorder recorder) {
        this.random = new SplittableRandom(seed);
        this.services = services;
        this.recorder = recorder;
    }

    /** From now on. */
    public void follow(int count) {
        for (int each = 0; each < count; each++) {
            start("follower-" + (followers.size() + 1), null);
        }
    }

    /** From a snapshot that is read now. */
    public void join() {
        start("joiner-" + (followers.size() + 1), new Joining(http));
    }

    /** One that never reads; directly at an instance. */
    public void sleep(URI instance) throws IOException {
        sleepers.add(Sleeper.at(instance, "sleeper-" + (sleepers.size() + 1)));
    }

    /** The cursors of those who follow, by name. */
    public Map<String, String> cursors() {
        Map<String, String> all = new TreeMap<>();
        followers.forEach((name, follower) -> all.put(name, follower.cursor()));
        return all;
    }

    /** Whether every cursor is as it should be. */
    public boolean allAt(Predicate<String> cursor) {
        return followers.values().stream().map(Follower::cursor).allMatch(cursor);
    }

    /** How much the stream has said to those who have heard all of it, at least. */
    public long bytes() {
        return followers.values().stream().mapToLong(Follower::chars).max().orElse(0);
    }

    /** Connections beyond the first of each client. */
    public int reconnects() {
        return followers.values().stream()
                .mapToInt(follower -> Math.max(0, follower.connections() - 1))
                .sum();
    }

    /**
     * Wakes the sleepers and ends everybody.
     *
     * @param owedBytes what the stream had since the sleepers went to sleep
     */
    public void end(long owedBytes, long boundBytes) throws InterruptedException {
        sleepers.forEach(sleeper -> sleeper.wake(owedBytes, boundBytes, recorder));
        close();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Override
    public void close() {
        followers.values().forEach(Follower::end);
        http.shutdownNow();
    }

    private void start(String name, @Nullable Joining joining) {
        var follower = new Follower(new Log(name, recorder, changes), http, services, random.split(), joining);
        followers.put(name, follower);
        threads.add(Thread.ofVirtual().name(name).start(follower));
    }
}
