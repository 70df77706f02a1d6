package dev.mek.cli.doctor.kafka;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Chart;
import dev.mek.cli.doctor.net.Deadline;
import dev.mek.cli.doctor.net.Way;
import dev.mek.cli.doctor.net.Words;
import dev.mek.cli.doctor.target.HostPort;
import dev.mek.cli.doctor.target.KafkaTarget;
import dev.mek.cli.doctor.tls.ClientFiles;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.wire.InvalidSettingException;
import dev.mek.contracts.wire.KafkaAccess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.jspecify.annotations.Nullable;

/**
 * A cluster from the outside in: files, addresses, login, the addresses that it sends us to, topics, rights. What needs something
 * that failed is not looked at.
 */
public record KafkaExamination(
        KafkaTarget target, Catalog catalog, Chart chart, Deadline deadline, InstantSource clock) {

    private static final Duration STEP_MAX = Duration.ofSeconds(2);
    private static final String CLUSTER = "Kafka";

    /** An address that serves, and where it is. */
    private record Served(HostPort at, InetSocketAddress place) {}

    /** Writes down what is found. */
    public void run() throws InterruptedException {
        ClientFiles files = ClientFiles.read(target.ca(), target.certificate(), target.privateKey(), clock.instant());
        boolean filesInOrder = !chart.foundAny(CLUSTER, "files", files.findings());
        Optional<KafkaAccess> access = filesInOrder ? access() : Optional.empty();
        if (filesInOrder && access.isEmpty()) {
            return;
        }
        if (filesInOrder && files.identity().isPresent()) {
            chart.fine(
                    CLUSTER,
                    "files",
                    "key and certificate of " + files.identity().get() + " belong together");
        }
        Listener listener = new Listener(target, files, chart, deadline, clock);
        List<Served> served = served(listener, target.brokers(), Way.given(chart, deadline));
        if (served.isEmpty() || access.isEmpty()) {
            chart.notLooked(CLUSTER, "login", "needs an address that serves, and files in order");
            return;
        }
        FirstTalk.Cluster cluster = login(access.get(), served.getFirst());
        if (cluster != null && everyoneIsReached(listener, cluster)) {
            new ClusterLook(access.get(), catalog, chart, deadline, clock).run();
        }
    }

    private Optional<KafkaAccess> access() {
        try {
            return Optional.of(target.access());
        } catch (InvalidSettingException wrong) {
            chart.found(CLUSTER, "settings", Ailment.SETTING_UNUSABLE, wrong.key(), String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    /** Side by side: one that is dead must not use up the others' time. */
    private List<Served> served(Listener listener, List<HostPort> addresses, Way way) throws InterruptedException {
        Map<HostPort, Served> served = new ConcurrentHashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (HostPort at : addresses) {
            String about = CLUSTER + " " + at;
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .start(() -> way.to(about, at)
                            .filter(place -> listener.serves(about, at, place))
                            .ifPresent(place -> served.put(at, new Served(at, place)))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return addresses.stream().filter(served::containsKey).map(served::get).toList();
    }

    private FirstTalk.@Nullable Cluster login(KafkaAccess access, Served first) {
        String about = CLUSTER + " " + first.at();
        chart.doing(about + ": logging in");
        int stepMs = deadline.stepMs(STEP_MAX);
        try {
            FirstTalk.Cluster cluster = FirstTalk.with(access.clientProperties(), first.at(), stepMs);
            chart.fine(
                    about,
                    "login",
                    target.login()
                            ? "as " + target.username().orElse("") + " by " + target.mechanism()
                            : "none needed");
            return cluster;
        } catch (AuthenticationException refused) {
            chart.found(
                    about,
                    "login",
                    LoginVerdict.of(target, first.at(), first.place(), refused, deadline.stepMs(STEP_MAX)));
        } catch (IOException | KafkaException silent) {
            chart.found(about, "cluster", Ailment.CLUSTER_SILENT, first.at().toString(), Words.of(silent));
        }
        return null;
    }

    private boolean everyoneIsReached(Listener listener, FirstTalk.Cluster cluster) throws InterruptedException {
        List<HostPort> others = cluster.advertised().stream()
                .filter(at -> !target.brokers().contains(at))
                .toList();
        List<Served> reached = served(listener, others, Way.advertised(chart, deadline));
        boolean all = reached.size() == others.size();
        if (all) {
            chart.fine(CLUSTER, "cluster", cluster.id() + ", reached at " + cluster.advertised());
        } else {
            chart.notLooked(CLUSTER, "topics", "needs every advertised address");
        }
        return all;
    }
}
