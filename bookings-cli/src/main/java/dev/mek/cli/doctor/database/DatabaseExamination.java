package dev.mek.cli.doctor.database;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Chart;
import dev.mek.cli.doctor.net.Deadline;
import dev.mek.cli.doctor.net.Way;
import dev.mek.cli.doctor.target.DatabaseTarget;
import dev.mek.cli.doctor.target.HostPort;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/** A database from the outside in: address, login, version, rights, schema. It changes nothing. */
public record DatabaseExamination(DatabaseTarget target, Chart chart, Deadline deadline, InstantSource clock) {

    /** The oldest that its makers still mend. */
    static final int VERSION_MIN = 14;

    private static final Duration STEP_MAX = Duration.ofSeconds(3);
    private static final String DATABASE = "database";

    /** Writes down what is found. */
    public void run() {
        List<HostPort> servers = target.servers();
        if (servers.isEmpty()) {
            chart.found(
                    DATABASE,
                    "settings",
                    Ailment.SETTING_UNUSABLE,
                    "BOOKINGS_DATABASE_URL",
                    "it is no JDBC URL of PostgreSQL; accepted: jdbc:postgresql://HOST:PORT/DATABASE");
            return;
        }
        Way way = Way.given(chart, deadline);
        Optional<InetSocketAddress> reached = Optional.empty();
        for (HostPort at : servers) {
            reached = way.to(DATABASE + " " + at, at);
            if (reached.isPresent()) {
                break;
            }
        }
        if (reached.isPresent()) {
            connect(servers.getFirst() + "/" + target.name());
        }
    }

    private void connect(String subject) {
        chart.doing(DATABASE + " " + subject + ": logging in");
        Instant before = clock.instant();
        try (Connection connection =
                Objects.requireNonNull(new Driver().connect(target.url(), properties()), "the URL was parsed before")) {
            chart.fine(DATABASE, "login", "as " + target.user());
            DatabaseMetaData about = connection.getMetaData();
            if (about.getDatabaseMajorVersion() < VERSION_MIN) {
                chart.found(
                        DATABASE,
                        "version",
                        Ailment.DATABASE_TOO_OLD,
                        subject,
                        "it is PostgreSQL " + about.getDatabaseProductVersion());
                return;
            }
            chart.fine(DATABASE, "version", "PostgreSQL " + about.getDatabaseProductVersion());
            chart.doing(DATABASE + " " + subject + ": looking at rights and schema");
            before = clock.instant();
            Facts facts = Facts.read(connection);
            Duration took = Duration.between(before, clock.instant());
            chart.clock("database " + subject, facts.now(), before.plus(took.dividedBy(2)), took);
            if (!chart.foundAny(DATABASE, "rights and schema", SchemaRules.judge(subject, target.user(), facts))) {
                chart.fine(DATABASE, "rights and schema", facts.text());
            }
        } catch (SQLException failed) {
            chart.found(DATABASE, "login", Refusal.of(subject, target.user(), failed));
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", target.user());
        properties.setProperty("password", target.password());
        String seconds = String.valueOf(Math.max(1, deadline.stepMs(STEP_MAX) / 1000));
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        properties.setProperty("socketTimeout", seconds);
        properties.setProperty("ApplicationName", "bookings-doctor");
        return properties;
    }
}
