package dev.mek.cli.doctor.kafka;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Chart;
import dev.mek.cli.doctor.finding.Finding;
import dev.mek.cli.doctor.net.Deadline;
import dev.mek.cli.doctor.net.Words;
import dev.mek.cli.doctor.target.HostPort;
import dev.mek.cli.doctor.target.KafkaTarget;
import dev.mek.cli.doctor.tls.ClientFiles;
import dev.mek.cli.doctor.tls.ServerChain;
import dev.mek.cli.doctor.tls.TlsAttempt;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One address of a cluster that takes connections: is it Kafka, and does it speak as the client is set to? */
record Listener(KafkaTarget target, ClientFiles files, Chart chart, Deadline deadline, InstantSource clock) {

    private static final Duration STEP_MAX = Duration.ofMillis(1500);
    /** Of a server that is known to be wrong nothing more is expected than a word about our certificate. */
    private static final int LAST_WORD_MS = 300;

    private static final Set<Ailment> OWN_DATES =
            Set.of(Ailment.CLIENT_CERTIFICATE_EXPIRED, Ailment.CLIENT_CERTIFICATE_NOT_YET_VALID);

    /** Whether a client gets as far as its login. */
    boolean serves(String about, HostPort at, InetSocketAddress place) {
        return target.tls()
                ? overTls(about, at, place)
                : !chart.foundAny(about, "protocol", inTheClear(about, at, place));
    }

    private List<Finding> inTheClear(String about, HostPort at, InetSocketAddress place) {
        chart.doing(about + ": speaking in the clear");
        try {
            return judged(about, at, askInTheClear(place));
        } catch (IOException failed) {
            try (TlsAttempt tls = TlsAttempt.make(place, at, Optional.empty(), deadline.stepMs(STEP_MAX))) {
                return tls.chain().isEmpty()
                        ? List.of(stranger(at, failed))
                        : List.of(new Finding(
                                Ailment.PLAINTEXT_ON_TLS_PORT, at.toString(), "it answers by " + tls.text()));
            }
        }
    }

    private boolean overTls(String about, HostPort at, InetSocketAddress place) {
        chart.doing(about + ": TLS handshake");
        try (TlsAttempt tls = TlsAttempt.make(place, at, files.identity(), deadline.stepMs(STEP_MAX))) {
            if (tls.chain().isEmpty()) {
                chart.found(about, "TLS", noTls(at, place, tls));
                return false;
            }
            List<Finding> ofServer = ServerChain.judge(tls.chain(), files.trust(), at, clock.instant());
            boolean inOrder = !chart.foundAny(about, "TLS", ofServer);
            if (inOrder) {
                chart.fine(about, "TLS", tls.text());
            }
            chart.doing(about + ": first words over TLS");
            boolean letIn = !chart.foundAny(about, "protocol", firstWords(about, at, tls, inOrder));
            return inOrder && letIn;
        }
    }

    /** What the server makes of us. Where it is not in order itself, only what it says of our certificate counts. */
    private List<Finding> firstWords(String about, HostPort at, TlsAttempt tls, boolean serverInOrder) {
        try {
            if (tls.socket().isEmpty()) {
                throw tls.failure().orElseThrow();
            }
            if (!serverInOrder) {
                tls.socket().get().setSoTimeout(LAST_WORD_MS);
            }
            ListenerAnswer answer = new ListenerTalk(tls.socket().get()).login(target.mechanism());
            return serverInOrder ? judged(about, at, answer) : List.of();
        } catch (IOException failed) {
            if (tls.asksForCertificate() && !(failed instanceof SocketTimeoutException)) {
                return certificateRefused(about, at, tls, failed);
            }
            return serverInOrder ? List.of(stranger(at, failed)) : List.of();
        }
    }

    private List<Finding> certificateRefused(String about, HostPort at, TlsAttempt tls, IOException failed) {
        boolean ownFault = files.identityIsBroken()
                || files.findings().stream().anyMatch(finding -> OWN_DATES.contains(finding.ailment()));
        if (ownFault) {
            chart.notLooked(about, "client certificate", "the one that is given cannot be used");
            return List.of();
        }
        String says = "it says: " + Words.of(failed);
        if (files.identity().isPresent()) {
            String accepted = tls.acceptedIssuers().isEmpty()
                    ? ""
                    : "; it accepts those of " + String.join("; ", tls.acceptedIssuers());
            return List.of(new Finding(
                    Ailment.CLIENT_CERTIFICATE_REFUSED,
                    at.toString(),
                    "given is " + files.identity().get() + "; " + says + accepted));
        }
        return List.of(
                target.login()
                        ? new Finding(
                                Ailment.LOGIN_UNWANTED, at.toString(), "it wants a certificate of its clients; " + says)
                        : new Finding(Ailment.CLIENT_CERTIFICATE_MISSING, at.toString(), says));
    }

    private List<Finding> judged(String about, HostPort at, ListenerAnswer answer) {
        String offered = "it offers " + String.join(", ", answer.mechanisms());
        switch (answer.kind()) {
            case LOGIN, OTHER_MECHANISM -> {
                if (!target.login()) {
                    return List.of(new Finding(Ailment.LOGIN_WANTED, at.toString(), offered));
                }
                if (answer.kind() == ListenerAnswer.Kind.OTHER_MECHANISM) {
                    return List.of(new Finding(
                            Ailment.MECHANISM_NOT_ENABLED, at.toString(), offered + "; set is " + target.mechanism()));
                }
            }
            case NO_LOGIN -> {
                if (target.login()) {
                    return List.of(new Finding(
                            Ailment.LOGIN_UNWANTED,
                            at.toString(),
                            "it is Kafka over TLS without SASL; set is " + target.mechanism()));
                }
            }
        }
        chart.fine(about, "protocol", "Kafka, " + target.protocol());
        return List.of();
    }

    private Finding noTls(HostPort at, InetSocketAddress place, TlsAttempt tls) {
        IOException failed = tls.failure().orElseGet(() -> new EOFException("no certificate was shown"));
        if (failed instanceof SocketTimeoutException) {
            return stranger(at, failed);
        }
        try {
            askInTheClear(place);
            return new Finding(Ailment.TLS_ON_PLAINTEXT_PORT, at.toString(), "it answers as Kafka does, in the clear");
        } catch (IOException notInTheClearEither) {
            return Words.of(failed).contains("alert")
                    ? new Finding(Ailment.TLS_REFUSED, at.toString(), "it says: " + Words.of(failed))
                    : stranger(at, notInTheClearEither instanceof NoKafkaException ? notInTheClearEither : failed);
        }
    }

    private static Finding stranger(HostPort at, IOException failed) {
        return failed instanceof SocketTimeoutException
                ? new Finding(Ailment.SILENT, at.toString(), "nothing for " + STEP_MAX.toMillis() + " ms")
                : new Finding(
                        Ailment.NO_KAFKA_THERE,
                        at.toString(),
                        failed instanceof EOFException ? "it hangs up without a word" : Words.of(failed));
    }

    private ListenerAnswer askInTheClear(InetSocketAddress place) throws IOException {
        try (Socket socket = new Socket()) {
            int stepMs = deadline.stepMs(STEP_MAX);
            socket.connect(place, stepMs);
            socket.setSoTimeout(stepMs);
            return new ListenerTalk(socket).login(target.mechanism());
        }
    }
}
