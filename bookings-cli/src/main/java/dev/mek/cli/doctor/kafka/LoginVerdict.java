package dev.mek.cli.doctor.kafka;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Finding;
import dev.mek.cli.doctor.net.Words;
import dev.mek.cli.doctor.target.HostPort;
import dev.mek.cli.doctor.target.KafkaTarget;
import dev.mek.cli.doctor.tls.TlsAttempt;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.errors.AuthenticationException;

/** Which half of a refused login is wrong. Kafka says the same of both; SCRAM's first step tells them apart. */
final class LoginVerdict {

    private LoginVerdict() {}

    static Finding of(
            KafkaTarget target, HostPort at, InetSocketAddress place, AuthenticationException refused, int stepMs) {
        String user = target.username().orElse("");
        String says = "user " + user + " by " + target.mechanism() + ": " + Words.of(refused);
        if (!target.login() || !target.mechanism().startsWith("SCRAM")) {
            return new Finding(Ailment.LOGIN_REFUSED, at.toString(), says);
        }
        return known(target, at, place, user, stepMs)
                .map(known -> known
                        ? new Finding(
                                Ailment.PASSWORD_WRONG, at.toString(), says + "; the cluster knows the user " + user)
                        : new Finding(
                                Ailment.USER_UNKNOWN,
                                at.toString(),
                                says + "; it was refused by its name alone, before any password"))
                .orElseGet(() -> new Finding(Ailment.LOGIN_REFUSED, at.toString(), says));
    }

    private static Optional<Boolean> known(
            KafkaTarget target, HostPort at, InetSocketAddress place, String user, int stepMs) {
        try (TlsAttempt tls = TlsAttempt.make(place, at, Optional.empty(), stepMs)) {
            if (tls.socket().isEmpty()) {
                return Optional.empty();
            }
            ListenerTalk talk = new ListenerTalk(tls.socket().get());
            if (talk.login(target.mechanism()).kind() != ListenerAnswer.Kind.LOGIN) {
                return Optional.empty();
            }
            return Optional.of(talk.knows(user, UUID.randomUUID().toString()));
        } catch (IOException silent) {
            return Optional.empty();
        }
    }
}
