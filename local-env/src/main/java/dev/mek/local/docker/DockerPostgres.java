package dev.mek.local.docker;

import dev.mek.local.part.Launch;
import dev.mek.local.part.Readiness;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.postgres.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container of the official image, durable as in earnest. */
public final class DockerPostgres {
    private static final int PORT = 5432;
    private static final Duration READY_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);
    private static final int CONNECT_SECONDS_MAX = 2;

    private DockerPostgres() {}

    /**
     * Gets the image and says how to start the server.
     *
     * @param port on the loopback address
     * @param news told of the progress of a pull
     */
    public static Launch launch(
            DockerEngine engine, String name, String image, String database, int port, Consumer<String> news) {
        DockerImageName full = Images.get(engine.client(), name, image, news);
        ContainerPlan plan = new ContainerPlan(
                name,
                image,
                List.of(
                        "postgres",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "max_connections=200",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC"),
                Map.of(
                        "POSTGRES_USER", Postgres.USER,
                        "POSTGRES_PASSWORD", Postgres.PASSWORD,
                        "POSTGRES_DB", database),
                port,
                PORT,
                "/var/lib/postgresql/data");
        DatabaseLogin login = Postgres.login(port, database);
        return new Launch(
                name,
                lines -> Containers.start(engine, plan, full, lines),
                // The image's own start-up runs the server twice, and says twice that it is ready.
                new Readiness.Known("the server to take connections", () -> answers(login)),
                READY_MAX,
                STOP_MAX);
    }

    private static boolean answers(DatabaseLogin login) {
        String url = login.jdbcUrl() + "?connectTimeout=" + CONNECT_SECONDS_MAX + "&socketTimeout="
                + CONNECT_SECONDS_MAX + "&sslmode=disable";
        try (Connection connection = DriverManager.getConnection(url, login.user(), login.password())) {
            return connection.isValid(CONNECT_SECONDS_MAX);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
