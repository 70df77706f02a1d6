package dev.mek.peers;

import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.peers.behaviour.Behaviour;
import dev.mek.peers.behaviour.Pace;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the environment says.
 *
 * @param httpHost where health is answered
 * @param httpPort 0 for any that is free
 * @param instance name under which a restart takes its partitions over at once; two processes need two names
 * @param roles who is played, at least one
 */
record Settings(
        String httpHost, int httpPort, String instance, Set<Role> roles, Behaviour behaviour, KafkaAccess kafka) {

    private static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    Settings {
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        if (httpHost.isBlank()) {
            throw new BadSettingException("PEERS_HTTP_HOST", httpHost, "a host name or address");
        }
        if (!INSTANCE.matcher(instance).matches()) {
            throw new BadSettingException("PEERS_INSTANCE", instance, INSTANCE.pattern());
        }
    }

    static Settings fromEnvironment(Map<String, String> environment) {
        return new Settings(
                environment.getOrDefault("PEERS_HTTP_HOST", "127.0.0.1"),
                (int) number(environment, "PEERS_HTTP_PORT", 8081, 0, 65_535),
                environment.getOrDefault("PEERS_INSTANCE", "1"),
                Role.parse(environment.getOrDefault(Role.KEY, Role.words())),
                behaviour(environment),
                KafkaAccess.fromEnvironment(environment));
    }

    private static Behaviour behaviour(Map<String, String> environment) {
        Pace pace = new Pace(
                pace(environment, "PEERS_ANSWER_MS", 0),
                pace(environment, "PEERS_START_MS", 1_000),
                pace(environment, "PEERS_WORK_MS", 2_000));
        return new Behaviour(
                number(environment, "PEERS_SEED", 1, Long.MIN_VALUE, Long.MAX_VALUE),
                pace,
                (int) number(environment, "PEERS_REFUSE_PERCENT", 0, 0, 100),
                (int) number(environment, "PEERS_DECLINE_PERCENT", 0, 0, 100));
    }

    private static Duration pace(Map<String, String> environment, String key, long otherwise) {
        return Duration.ofMillis(number(environment, key, otherwise, 0, Pace.LONGEST.toMillis()));
    }

    private static long number(Map<String, String> environment, String key, long otherwise, long min, long max) {
        String value = environment.get(key);
        if (value == null) {
            return otherwise;
        }
        String accepted = "an integer from " + min + " to " + max;
        try {
            long number = Long.parseLong(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadSettingException(key, value, accepted);
        }
        throw new BadSettingException(key, value, accepted);
    }
}
