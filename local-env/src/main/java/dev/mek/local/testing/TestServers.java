package dev.mek.local.testing;

import dev.mek.local.kafka.BrokerLibraries;
import dev.mek.local.kafka.BrokerSecurity;
import dev.mek.local.kafka.Kafka;
import dev.mek.local.kafka.KafkaPorts;
import dev.mek.local.part.Launch;
import dev.mek.local.part.PartFailure;
import dev.mek.local.part.RunningPart;
import dev.mek.local.postgres.Postgres;
import dev.mek.local.process.Folders;
import dev.mek.local.process.RollingLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The two servers' processes. When the JVM ends well they are killed and their folder goes; when it does not, their leashes end them. */
record TestServers(int postgresPort, KafkaPorts kafkaPorts) {
    private static final Duration END_MAX = Duration.ofSeconds(2);

    /**
     * Returns when both are ready.
     *
     * @throws PartFailure when one cannot start; then neither runs
     */
    static TestServers start(int postgresPort, KafkaPorts kafkaPorts) {
        Path root =
                Path.of(Objects.requireNonNull(System.getProperty("mek.root"), "system property mek.root is not set"));
        Path folder = TestFolder.create();
        RunningPart postgres = start(
                folder,
                Postgres.launch(
                        "postgres", TestFolder.cache(), folder.resolve("postgres"), Postgres.DATABASE, postgresPort));
        RunningPart kafka = start(
                folder,
                Kafka.launch(
                        "kafka",
                        BrokerLibraries.inBuild(root),
                        folder.resolve("kafka"),
                        kafkaPorts,
                        new BrokerSecurity.Plaintext(),
                        List.of()));
        List<RunningPart> both = List.of(postgres, kafka);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(both, folder), "end of the test servers"));
        try {
            postgres.awaitReady();
            kafka.awaitReady();
            return new TestServers(postgresPort, kafkaPorts);
        } catch (PartFailure failure) {
            end(both, folder);
            throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the stack started", e);
        }
    }

    static RunningPart start(Path folder, Launch launch) {
        return RunningPart.start(launch, new RollingLog(folder.resolve("logs").resolve(launch.name() + ".log")));
    }

    /** Nobody needs the data again: there is nothing to end well. */
    static void end(List<RunningPart> parts, Path folder) {
        parts.forEach(part -> part.body().kill());
        try {
            for (RunningPart part : parts) {
                part.body().exit().get(END_MAX.toMillis(), TimeUnit.MILLISECONDS);
            }
            Folders.delete(folder);
        } catch (IOException stillBeingWritten) {
            // PostgreSQL's children outlive it for a moment; the next test stack deletes what is left.
        } catch (ExecutionException | TimeoutException stillThere) {
            // As above.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
