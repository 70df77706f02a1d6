package dev.mek.peers;

import dev.mek.contracts.wire.EventCodec;
import dev.mek.peers.admin.HealthServer;
import dev.mek.peers.behaviour.Behaviour;
import dev.mek.peers.behaviour.Participant;
import dev.mek.peers.billing.Billing;
import dev.mek.peers.loop.ParticipantLoop;
import dev.mek.peers.loop.Tally;
import dev.mek.peers.workshop.Workshop;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The program, wired: the participants and their health. */
final class Peers implements AutoCloseable {

    private final List<ParticipantLoop> loops;
    private final HealthServer health;
    private final CountDownLatch anyEnded;

    private Peers(List<ParticipantLoop> loops, HealthServer health, CountDownLatch anyEnded) {
        this.loops = loops;
        this.health = health;
        this.anyEnded = anyEnded;
    }

    static Peers start(Settings settings) {
        EventCodec codec = EventCodec.load();
        // While the group is joined, so that the first event does not wait for it.
        Thread.ofVirtual().name("compile-schemas").start(() -> codec.schemas().compileAll());
        List<ParticipantLoop> loops = settings.roles().stream()
                .map(role -> participant(role, settings.behaviour()))
                .map(it ->
                        new ParticipantLoop(it, settings.kafka(), settings.instance(), codec, InstantSource.system()))
                .toList();
        CountDownLatch anyEnded = new CountDownLatch(1);
        // Before the health server: joining a group takes longer than opening a port.
        loops.forEach(it -> Thread.ofPlatform().name(it.name()).start(() -> {
            it.run();
            anyEnded.countDown();
        }));
        HealthServer health = HealthServer.start(settings.httpHost(), settings.httpPort(), loops);
        return new Peers(loops, health, anyEnded);
    }

    private static Participant participant(Role role, Behaviour behaviour) {
        return switch (role) {
            case WORKSHOP -> new Workshop(behaviour);
            case BILLING -> new Billing(behaviour);
        };
    }

    int httpPort() {
        return health.port();
    }

    /** Returns when a participant ended, told or not. */
    void awaitEnd() throws InterruptedException {
        anyEnded.await();
    }

    /** True while none of the participants ended by itself. */
    boolean isWell() {
        return loops.stream().noneMatch(it -> it.condition().hasFailed());
    }

    /** What each participant has met so far. */
    List<Tally> tallies() {
        return loops.stream().map(ParticipantLoop::tally).toList();
    }

    @Override
    public void close() {
        // Side by side: each may take seconds to settle what is under way.
        loops.parallelStream().forEach(ParticipantLoop::close);
        health.close();
    }
}
