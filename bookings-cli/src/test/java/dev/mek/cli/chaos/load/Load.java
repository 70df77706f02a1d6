package dev.mek.cli.chaos.load;

import dev.mek.cli.chaos.record.Recorder;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Several customers at once, from the start until {@link #end}. */
public final class Load implements AutoCloseable {

    private static final int CUSTOMERS = 8;
    private static final Duration THINK = Duration.ofMillis(30);
    /** Once there is enough: so that the later faults strike something too. */
    private static final Duration THINK_LONGER = Duration.ofMillis(400);

    private final int createsMin;
    private final Tally tally = new Tally();
    private final Caller caller = new Caller();
    private final List<Thread> customers = new ArrayList<>();
    private volatile boolean ending;

    private Load(int createsMin) {
        this.createsMin = createsMin;
    }

    /**
     * Starts the customers.
     *
     * @param services where the instances are reached
     * @param createsMin how many creates are enough
     * @param popularPercent how many of all wishes are for the same few days
     */
    public static Load start(long seed, List<URI> services, int createsMin, int popularPercent, Recorder recorder) {
        var load = new Load(createsMin);
        var random = new SplittableRandom(seed);
        var slots = new Slots(LocalDate.now(ZoneOffset.UTC), popularPercent);
        for (int each = 1; each <= CUSTOMERS; each++) {
            String name = "customer-" + each;
            var customer = new Customer(
                    name, random.split(), load.caller, services, slots, recorder, load.tally, load::thinkNanos);
            load.customers.add(Thread.ofVirtual().name(name).start(customer));
        }
        return load;
    }

    /** Creates that were answered with success so far. */
    public int creates() {
        return tally.creates();
    }

    /** Whether there were enough creates. */
    public boolean isEnough() {
        return creates() >= createsMin;
    }

    /** Lets each customer finish what it has asked for; returns when all are gone. */
    public void end() throws InterruptedException {
        ending = true;
        for (Thread customer : customers) {
            customer.join();
        }
    }

    @Override
    public void close() {
        ending = true;
        caller.close();
    }

    private long thinkNanos() {
        if (ending) {
            return -1;
        }
        return (isEnough() ? THINK_LONGER : THINK).toNanos();
    }
}
