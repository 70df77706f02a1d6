package dev.mek.bookings.relay;

import dev.mek.local.kafka.BrokerLibraries;
import dev.mek.local.kafka.BrokerSecurity;
import dev.mek.local.kafka.Kafka;
import dev.mek.local.kafka.KafkaPorts;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.part.RunningPart;
import dev.mek.local.process.Ports;
import dev.mek.local.process.RollingLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A broker that a test may kill: the shared one belongs to all. */
public final class OwnBroker implements AutoCloseable {
    private static final Duration PAUSE_MAX = Duration.ofSeconds(2);

    private final Path folder;
    private final KafkaPorts ports;
    private final List<TopicSettings> topics;
    private RunningPart running;

    public OwnBroker(Path folder, List<TopicSettings> topics) throws InterruptedException {
        List<Integer> free = Ports.free(2);
        this.folder = folder;
        this.ports = new KafkaPorts(free.get(0), free.get(1));
        this.topics = topics;
        this.running = launch();
    }

    public String bootstrapServers() {
        return Kafka.bootstrapServers(ports);
    }

    /** Ends it as a power cut does. */
    public void kill() {
        running.body().kill();
        running.exit().join();
    }

    /** Brings it back with its data and on its port. */
    public void restart() throws InterruptedException {
        running = launch();
    }

    /** Stops the clock for it: connections stay open, nothing answers. */
    public void pause() {
        try {
            running.body().pause(PAUSE_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker was frozen", e);
        }
    }

    public void resume() {
        running.body().resume();
    }

    @Override
    public void close() {
        kill();
    }

    private RunningPart launch() throws InterruptedException {
        RunningPart part = RunningPart.start(
                Kafka.launch(
                        "kafka",
                        BrokerLibraries.inBuild(Path.of(System.getProperty("mek.root"))),
                        folder,
                        ports,
                        new BrokerSecurity.Plaintext(),
                        topics),
                new RollingLog(folder.resolve("kafka.log")));
        part.awaitReady();
        return part;
    }
}
