package dev.mek.bookings.relay;

import dev.mek.bookings.lease.Standing;
import dev.mek.bookings.loop.Backoff;
import java.time.Duration;
import java.util.Collection;
import java.util.random.RandomGenerator;

/**
 * Whether this instance gets events to Kafka, and whether it should leave its shards to others that do. While Kafka is away
 * for all nobody works, so nobody gives up anything. Time comes in; pure bookkeeping that belongs to one loop.
 */
final class Reach {

    /** What the loop is to do after a look at the others. */
    enum Advice {
        CARRY_ON,
        /** Others get their work done and this instance does not: give up all shards. */
        WITHDRAW,
        /** Ask Kafka whether it is there, and tell {@link #probed}. */
        PROBE
    }

    private final ReachSettings settings;
    private final Backoff rests;
    private Standing standing = Standing.UNPROVEN;
    private long acknowledged;
    private long provenUntilNanos;
    private boolean othersWork;
    private long othersWorkSinceNanos;
    private long restUntilNanos;

    Reach(ReachSettings settings, long nowNanos) {
        this.settings = settings;
        this.rests = new Backoff(settings.firstRest(), settings.longestRest(), RandomGenerator.getDefault());
        this.provenUntilNanos = nowNanos;
    }

    /**
     * What to tell the others.
     *
     * @param outage how long Kafka has taken nothing although there was something; zero when it does
     * @param acknowledgements how many there have been in all
     */
    Standing look(Duration outage, long acknowledgements, long nowNanos) {
        if (acknowledgements != acknowledged) {
            acknowledged = acknowledgements;
            rests.reset();
            prove(nowNanos);
            standing = Standing.WORKS;
        }
        if (standing != Standing.WITHDRAWN) {
            standing = outage.compareTo(settings.stuckAfter()) >= 0
                    ? Standing.STUCK
                    : nowNanos - provenUntilNanos < 0 ? Standing.WORKS : Standing.UNPROVEN;
        }
        return standing;
    }

    /** What to do about what the others say. */
    Advice hear(Collection<Standing> others, long nowNanos) {
        boolean work = others.contains(Standing.WORKS);
        if (work && !othersWork) {
            othersWorkSinceNanos = nowNanos;
        }
        othersWork = work;
        return switch (standing) {
            case STUCK -> {
                if (!work || nowNanos - othersWorkSinceNanos < settings.grace().toNanos()) {
                    yield Advice.CARRY_ON;
                }
                standing = Standing.WITHDRAWN;
                restUntilNanos = nowNanos + rests.next().toNanos();
                yield Advice.WITHDRAW;
            }
            case WITHDRAWN -> nowNanos - restUntilNanos < 0 ? Advice.CARRY_ON : Advice.PROBE;
            // Who is stuck wants to know whether it is alone with that.
            case UNPROVEN -> others.contains(Standing.STUCK) ? Advice.PROBE : Advice.CARRY_ON;
            case WORKS -> Advice.CARRY_ON;
        };
    }

    /** Kafka has answered, or not; one that had withdrawn takes part again when it has. */
    void probed(boolean answers, long nowNanos) {
        if (answers) {
            standing = Standing.WORKS;
            prove(nowNanos);
        } else if (standing == Standing.WITHDRAWN) {
            restUntilNanos = nowNanos + settings.firstRest().toNanos();
        }
    }

    boolean withdrawn() {
        return standing == Standing.WITHDRAWN;
    }

    private void prove(long nowNanos) {
        provenUntilNanos = nowNanos + settings.provenFor().toNanos();
    }
}
