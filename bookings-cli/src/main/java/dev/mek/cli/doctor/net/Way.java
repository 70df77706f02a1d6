package dev.mek.cli.doctor.net;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Chart;
import dev.mek.cli.doctor.target.HostPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The way to an address: its name, then a connection.
 *
 * @param nameUnknown what it is when the name is not known
 * @param closed what it is when nobody listens
 * @param silent what it is when nothing comes back
 */
public record Way(Chart chart, Deadline deadline, Ailment nameUnknown, Ailment closed, Ailment silent) {

    private static final Duration NAME_MAX = Duration.ofMillis(1500);
    private static final Duration CONNECT_MAX = Duration.ofMillis(1500);

    /** To an address that was given. */
    public static Way given(Chart chart, Deadline deadline) {
        return new Way(chart, deadline, Ailment.NAME_UNKNOWN, Ailment.PORT_CLOSED, Ailment.NO_ANSWER);
    }

    /** To an address that a cluster has sent us to. */
    public static Way advertised(Chart chart, Deadline deadline) {
        return new Way(
                chart,
                deadline,
                Ailment.ADVERTISED_NAME_UNKNOWN,
                Ailment.ADVERTISED_UNREACHABLE,
                Ailment.ADVERTISED_UNREACHABLE);
    }

    /** The first of the name's addresses that takes a connection; empty when it was written down why there is none. */
    public Optional<InetSocketAddress> to(String about, HostPort at) {
        chart.doing(about + ": looking up " + at.host());
        List<InetAddress> addresses = addresses(about, at);
        chart.doing(about + ": connecting to " + at);
        List<String> failures = new ArrayList<>();
        boolean refused = false;
        for (InetAddress address : addresses) {
            InetSocketAddress place = new InetSocketAddress(address, at.port());
            try (Socket socket = new Socket()) {
                socket.connect(place, deadline.stepMs(CONNECT_MAX));
                chart.fine(about, "connection", address.getHostAddress() + " takes it");
                return Optional.of(place);
            } catch (SocketTimeoutException late) {
                failures.add(address.getHostAddress() + ": no answer");
            } catch (IOException failed) {
                refused = true;
                failures.add(address.getHostAddress() + ": " + Words.of(failed));
            }
        }
        if (!failures.isEmpty()) {
            chart.found(about, "connection", refused ? closed : silent, at.toString(), String.join(", ", failures));
        }
        return Optional.empty();
    }

    private List<InetAddress> addresses(String about, HostPort at) {
        // Nobody can interrupt a look-up, and it blocks a real thread: it goes on alone when it takes too long.
        CompletableFuture<InetAddress[]> lookUp = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                lookUp.complete(InetAddress.getAllByName(at.host()));
            } catch (UnknownHostException unknown) {
                lookUp.completeExceptionally(unknown);
            }
        });
        try {
            InetAddress[] found = lookUp.get(deadline.stepMs(NAME_MAX), TimeUnit.MILLISECONDS);
            chart.fine(about, "name", at.host() + " is " + listed(found));
            return List.of(found);
        } catch (TimeoutException late) {
            chart.found(about, "name", nameUnknown, at.toString(), "no answer about '" + at.host() + "' in time");
        } catch (ExecutionException unknown) {
            chart.found(about, "name", nameUnknown, at.toString(), "'" + at.host() + "' is not known on this machine");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private static String listed(InetAddress[] found) {
        return Arrays.stream(found).map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    }
}
