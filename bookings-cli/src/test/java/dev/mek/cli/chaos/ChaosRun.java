package dev.mek.cli.chaos;

import dev.mek.cli.chaos.collect.Database;
import dev.mek.cli.chaos.collect.Tables;
import dev.mek.cli.chaos.collect.Topics;
import dev.mek.cli.chaos.fault.Blow;
import dev.mek.cli.chaos.fault.Blows;
import dev.mek.cli.chaos.fault.Striker;
import dev.mek.cli.chaos.feed.Audience;
import dev.mek.cli.chaos.foreign.Mischief;
import dev.mek.cli.chaos.load.Load;
import dev.mek.cli.chaos.record.Recorder;
import dev.mek.cli.chaos.stack.ChaosStack;
import dev.mek.cli.chaos.stack.Patience;
import dev.mek.cli.chaos.stack.Proxies;
import dev.mek.cli.chaos.stack.StackWishes;
import dev.mek.cli.verdict.history.History;
import dev.mek.cli.verdict.history.Observation;
import dev.mek.cli.verdict.history.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Runs a scenario once, on a stack of its own that is gone afterwards. */
public final class ChaosRun {

    private static final int FOLLOWERS = 4;

    private static final Path MODULE =
            Path.of(System.getProperty("mek.root")).resolve("bookings-cli").resolve("target");
    private static final Path DISTRIBUTION = MODULE.resolve("dist");
    private static final Path FOLDER = MODULE.resolve("chaos");

    private final Scenario scenario;
    private final long seed;
    private final Instant from = Instant.now();
    private final Recorder recorder = new Recorder();

    private ChaosRun(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
    }

    /**
     * Runs it.
     *
     * @param overlay classes put before those of the service; null for the service as it is distributed
     */
    public static Outcome run(Scenario scenario, long seed, @Nullable Path overlay)
            throws IOException, SQLException, InterruptedException {
        return new ChaosRun(scenario, seed).run(overlay);
    }

    static Path distribution() {
        return DISTRIBUTION;
    }

    /** Where runs leave what is worth keeping. */
    public static Path folder() {
        return FOLDER;
    }

    private Outcome run(@Nullable Path overlay) throws IOException, SQLException, InterruptedException {
        var wishes = new StackWishes(
                FOLDER.resolve("stack-" + seed), scenario.instances(), overlay, scenario.variables(), seed);
        try (ChaosStack stack = ChaosStack.start(DISTRIBUTION, wishes);
                Proxies proxies = Proxies.before(stack)) {
            try {
                return on(stack, proxies);
            } finally {
                stack.keepLogs(FOLDER.resolve("logs-" + seed));
            }
        }
    }

    private Outcome on(ChaosStack stack, Proxies proxies) throws IOException, SQLException, InterruptedException {
        var database = new Database(stack.database());
        var topics = new Topics(stack.bootstrapServers());
        var striker = new Striker(stack, proxies.byInstance(), database, recorder);
        try (var audience = new Audience(seed, proxies.urls(), recorder)) {
            audience.follow(FOLLOWERS);
            audience.sleep(stack.url(stack.instances().getFirst()));
            Mischief mischief =
                    Mischief.start(seed, stack.bootstrapServers(), scenario.mischief() ? Topics.FOREIGN : List.of());
            try (var load =
                    Load.start(seed, proxies.urls(), scenario.createsMin(), scenario.popularPercent(), recorder)) {
                strike(striker, audience);
                Patience.until(left(), load::isEnough);
                load.end();
            } finally {
                mischief.close();
            }
            String unrest = striker.notBack() + Quiet.await(scenario.restMax(), stack, database, topics, audience);
            audience.end(audience.bytes(), scenario.sleeperBytesMax());
            History history = collect(database, topics, unrest);
            Numbers numbers = Numbers.of(
                    history,
                    striker.struck(),
                    mischief.copies(),
                    mischief.poison(),
                    audience.reconnects(),
                    Duration.between(from, Instant.now()));
            return new Outcome(scenario, seed, history, numbers, unrest);
        }
    }

    /** A client joins after each third of the blows. */
    private void strike(Striker striker, Audience audience) {
        LockSupport.parkNanos(scenario.calm().toNanos());
        List<Blow> blows = new ArrayList<>(Blows.of(seed, scenario.faults(), scenario.instances()));
        blows.addAll(Blows.scripted(seed, scenario.script(), scenario.instances()));
        int third = Math.max(1, blows.size() / 3);
        for (int each = 0; each < blows.size(); each++) {
            striker.strike(blows.get(each));
            if (each % third == third - 1) {
                audience.join();
            }
        }
        striker.awaitWell();
    }

    private Duration left() {
        Duration left = scenario.longest().minus(Duration.between(from, Instant.now()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private History collect(Database database, Topics topics, String unrest) throws SQLException {
        List<Observation> all = new ArrayList<>(recorder.all());
        all.addAll(new Tables(database).read());
        all.addAll(topics.read());
        var notes = new TreeMap<String, String>();
        notes.put("instances", String.valueOf(scenario.instances()));
        if (!unrest.isEmpty()) {
            notes.put("unrest", unrest);
        }
        all.add(new Run(scenario.name(), seed, from, Instant.now(), notes));
        return History.of(all);
    }
}
