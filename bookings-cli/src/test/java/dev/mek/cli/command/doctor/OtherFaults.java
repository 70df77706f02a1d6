package dev.mek.cli.command.doctor;

import dev.mek.cli.command.doctor.OddServers.Page;
import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Report;
import dev.mek.cli.doctor.target.DatabaseTarget;
import dev.mek.cli.doctor.target.HostPort;
import dev.mek.cli.doctor.target.ServiceTarget;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.PartStatus;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is wrong with databases, services and this machine. */
record OtherFaults(Clinic clinic) {

    /** All of them. */
    Stream<Fault> all() {
        return Stream.of(database(), service(), machine()).flatMap(each -> each);
    }

    private Stream<Fault> database() {
        return Stream.of(
                Fault.of("database: wrong password", Ailment.DATABASE_LOGIN_REFUSED, () -> {
                    DatabaseTarget well = clinic.databases.well();
                    return look(new DatabaseTarget(well.url(), well.user(), clinic.secret()));
                }),
                Fault.of("database: no such database", Ailment.DATABASE_MISSING, () -> {
                    DatabaseTarget well = clinic.databases.well();
                    return look(new DatabaseTarget(well.url() + "_gone", well.user(), well.password()));
                }),
                Fault.of(
                        "database: no right to make tables",
                        Ailment.DATABASE_RIGHT_MISSING,
                        () -> look(clinic.databases.withUser(""))),
                Fault.of(
                        "database: no right on a table",
                        Ailment.DATABASE_RIGHT_MISSING,
                        () -> look(clinic.databases.withUser(
                                "",
                                "GRANT CREATE ON SCHEMA public TO %s",
                                "CREATE EXTENSION btree_gist",
                                "CREATE TABLE booking (id int)"))),
                Fault.of("database: wrong version", Ailment.DATABASE_TOO_OLD, () -> {
                    DatabaseTarget well = clinic.databases.well();
                    HostPort real = well.servers().getFirst();
                    try (OlderPostgres older = OlderPostgres.before(real.port())) {
                        String url = well.url().replace(":" + real.port() + "/", ":" + older.port() + "/");
                        return look(new DatabaseTarget(url + "?sslmode=disable", well.user(), well.password()));
                    }
                }),
                Fault.of(
                        "database: read-only",
                        Ailment.DATABASE_READ_ONLY,
                        () -> look(clinic.databases.withUser(
                                "SUPERUSER", "ALTER ROLE %s SET default_transaction_read_only = on"))),
                Fault.of(
                        "database: no connection left",
                        Ailment.DATABASE_BUSY,
                        () -> look(clinic.databases.withUser("CONNECTION LIMIT 0"))),
                Fault.of(
                        "database: schema of a later version",
                        Ailment.SCHEMA_TOO_NEW,
                        () -> look(clinic.databases.migratedTo("99", true))),
                Fault.of(
                        "database: failed migration",
                        Ailment.SCHEMA_BROKEN,
                        () -> look(clinic.databases.migratedTo("3", false))),
                Fault.of(
                        "database: no URL of PostgreSQL",
                        Ailment.SETTING_UNUSABLE,
                        () -> look(new DatabaseTarget(
                                "jdbc:mysql://u:" + clinic.secret() + "@127.0.0.1/x", "ada", clinic.secret()))));
    }

    private Report look(DatabaseTarget database) throws Exception {
        return clinic.look(null, database, null);
    }

    private Stream<Fault> service() {
        String bad = "\"checks\":[{\"name\":\"feed\",\"status\":\"%s\",\"detail\":\"not filled\"}]}";
        Page scrape = new Page(200, "text/plain", "bookings_dead_letters_waiting 3.0\n");
        Page late = new Page(200, "text/plain", "bookings_outbox_oldest_seconds 95.2\n");
        return Stream.of(
                Fault.of(
                        "skewed clock",
                        Ailment.CLOCK_SKEWED,
                        () -> look(clinic.service(Map.of(), Instant.now().plus(Duration.ofMinutes(10))))),
                page(
                        "service: not ready",
                        Ailment.SERVICE_NOT_READY,
                        "/health/ready",
                        Page.json(503, "{\"status\":\"down\"," + bad.formatted("down"))),
                page(
                        "service: degraded",
                        Ailment.SERVICE_DEGRADED,
                        "/health/ready",
                        Page.json(200, "{\"status\":\"degraded\"," + bad.formatted("degraded"))),
                page("service: token refused", Ailment.SERVICE_REFUSES, "/health/ready", Page.json(401, "{}")),
                page(
                        "service: another web server",
                        Ailment.NO_SERVICE_THERE,
                        "/health/ready",
                        new Page(200, "text/html", "<html>")),
                page("dead letters", Ailment.DEAD_LETTERS_WAIT, "/metrics", scrape),
                page("events wait", Ailment.EVENTS_WAIT, "/metrics", late));
    }

    private Fault page(String name, Ailment cause, String path, Page page) {
        return Fault.of(name, cause, () -> look(clinic.service(Map.of(path, page), Instant.now())));
    }

    private Report look(ServiceTarget service) throws Exception {
        return clinic.look(null, null, service);
    }

    private Stream<Fault> machine() {
        PartStatus failed = new PartStatus(
                "postgres",
                PartState.FAILED,
                Instant.now(),
                null,
                null,
                Map.of(),
                0,
                null,
                "ended with code 1",
                List.of());
        return Stream.of(
                Fault.of(
                        "disk under its threshold",
                        Ailment.DISK_FULL,
                        () -> clinic.look(
                                clinic.machine(List.of(), Long.MAX_VALUE, List.of(), Map.of()), null, null, null)),
                Fault.of("port taken", Ailment.PORT_TAKEN, () -> {
                    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                        return clinic.look(
                                clinic.machine(List.of(taken.getLocalPort()), 0, List.of(), Map.of()),
                                null,
                                null,
                                null);
                    }
                }),
                Fault.of(
                        "Docker's engine is away",
                        Ailment.DOCKER_SILENT,
                        () -> clinic.look(
                                clinic.machine(
                                        List.of(),
                                        0,
                                        List.of(),
                                        Map.of("DOCKER_HOST", "tcp://127.0.0.1:" + clinic.cluster.closedPort())),
                                null,
                                null,
                                null)),
                Fault.of(
                        "a part of the stack failed",
                        Ailment.PART_FAILED,
                        () -> clinic.look(clinic.machine(List.of(), 0, List.of(failed), Map.of()), null, null, null)));
    }
}
