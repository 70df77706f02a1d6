package dev.mek.cli.doctor.machine;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Chart;
import dev.mek.cli.doctor.net.Deadline;
import dev.mek.cli.doctor.net.Words;
import dev.mek.cli.doctor.target.HostPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether a Docker engine answers. Only {@code --backend docker} needs one: none at all is no finding, one that is named is. */
public record DockerExamination(Map<String, String> variables, Chart chart, Deadline deadline) {

    private static final String MACHINE = "machine";
    private static final String ASPECT = "Docker";
    private static final Duration ANSWER_MAX = Duration.ofMillis(1500);
    private static final int ANSWER_BYTES_MAX = 512;
    private static final String PING = "GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n";

    /** Writes down what is found. */
    public void run() {
        chart.doing("asking Docker's engine");
        String named = variables.getOrDefault("DOCKER_HOST", "");
        if (!named.isBlank()) {
            named(named);
            return;
        }
        Optional<Path> socket = usual().filter(Files::exists).findFirst();
        if (socket.isEmpty()) {
            chart.notLooked(MACHINE, ASPECT, "there is no engine; only '--backend docker' needs one");
            return;
        }
        try {
            chart.fine(MACHINE, ASPECT, ping(UnixDomainSocketAddress.of(socket.get())) + " at " + socket.get());
        } catch (IOException silent) {
            chart.notLooked(
                    MACHINE, ASPECT, socket.get() + ": " + Words.of(silent) + "; only '--backend docker' needs one");
        }
    }

    private void named(String named) {
        Optional<SocketAddress> address = address(named);
        if (address.isEmpty()) {
            chart.notLooked(MACHINE, ASPECT, "DOCKER_HOST is neither unix:// nor tcp://");
            return;
        }
        try {
            chart.fine(MACHINE, ASPECT, ping(address.get()) + " at " + named);
        } catch (IOException silent) {
            chart.found(MACHINE, ASPECT, Ailment.DOCKER_SILENT, named, Words.of(silent));
        }
    }

    private static Optional<SocketAddress> address(String named) {
        if (named.startsWith("unix://")) {
            return Optional.of(UnixDomainSocketAddress.of(named.substring("unix://".length())));
        }
        return named.startsWith("tcp://")
                ? HostPort.parse(named.substring("tcp://".length()).replaceAll("/.*", ""))
                        .map(at -> new InetSocketAddress(at.host(), at.port()))
                : Optional.empty();
    }

    private java.util.stream.Stream<Path> usual() {
        Path home = Path.of(System.getProperty("user.home", "/"));
        String runtime = variables.getOrDefault("XDG_RUNTIME_DIR", "");
        return java.util.stream.Stream.concat(
                List.of(Path.of("/var/run/docker.sock"), home.resolve(".docker/run/docker.sock")).stream(),
                runtime.isBlank()
                        ? java.util.stream.Stream.of()
                        : java.util.stream.Stream.of(Path.of(runtime, "docker.sock")));
    }

    /** A local socket has no time-out of its own: the one who waits has it. */
    private String ping(SocketAddress address) throws IOException {
        try (SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            CompletableFuture<String> answer = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    answer.complete(exchange(channel, address));
                } catch (IOException failed) {
                    answer.completeExceptionally(failed);
                }
            });
            String text = answer.get(deadline.stepMs(ANSWER_MAX), TimeUnit.MILLISECONDS);
            if (!text.startsWith("HTTP/1.1 200")) {
                throw new IOException("what answers is no engine");
            }
            return "an engine answers";
        } catch (ExecutionException failed) {
            throw new IOException(Words.of(failed), failed);
        } catch (TimeoutException late) {
            throw new IOException("no answer for " + ANSWER_MAX.toMillis() + " ms", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private static String exchange(SocketChannel channel, SocketAddress address) throws IOException {
        channel.connect(address);
        channel.write(ByteBuffer.wrap(PING.getBytes(StandardCharsets.US_ASCII)));
        ByteBuffer answer = ByteBuffer.allocate(ANSWER_BYTES_MAX);
        int read = channel.read(answer);
        return new String(answer.array(), 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
    }
}
