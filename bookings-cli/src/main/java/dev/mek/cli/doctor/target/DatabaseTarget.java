package dev.mek.cli.doctor.target;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * A PostgreSQL database as somebody has set it.
 *
 * @param url a JDBC URL; it may hold a password, and is never shown
 */
public record DatabaseTarget(String url, String user, String password) {

    /** The parts of the URL; null when it is none of PostgreSQL. */
    public @Nullable Properties parts() {
        return Driver.parseURL(url, null);
    }

    /** Where it is. */
    public List<HostPort> servers() {
        Properties parts = parts();
        if (parts == null) {
            return List.of();
        }
        String[] hosts = parts.getProperty("PGHOST", "").split(",", -1);
        String[] ports = parts.getProperty("PGPORT", "").split(",", -1);
        List<HostPort> servers = new java.util.ArrayList<>();
        for (int i = 0; i < Math.min(hosts.length, ports.length); i++) {
            HostPort.parse(bracketed(hosts[i]) + ":" + ports[i]).ifPresent(servers::add);
        }
        return servers;
    }

    public String name() {
        Properties parts = parts();
        return parts == null ? "" : parts.getProperty("PGDBNAME", "");
    }

    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /** Nothing that may ever be shown; the user's name as a password is none. */
    Stream<String> secrets() {
        Properties parts = parts();
        Optional<String> within = Optional.ofNullable(parts).map(all -> all.getProperty("password"));
        return Stream.concat(within.stream(), Stream.of(password))
                .filter(secret -> Arrays.stream(new String[] {user, name()}).noneMatch(secret::equals));
    }

    @Override
    public String toString() {
        return "DatabaseTarget " + servers();
    }
}
