package dev.mek.bookings.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;

/** The way to PostgreSQL: a bounded pool of connections. Opening does not connect yet. Thread-safe. */
public final class Database implements AutoCloseable {

    /** A request that waits longer for a connection than this had better be told so. */
    private static final Duration CONNECTION_WAIT_MAX = Duration.ofSeconds(5);

    /** Each costs the server a process: the rest come with the load. */
    private static final int CONNECTIONS_IDLE = 4;

    private static final String APPLICATION = "bookings-service";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Jdbi unpooled;

    private Database(HikariDataSource pool, DataSource unpooled) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        this.unpooled = Jdbi.create(unpooled).installPlugin(new PostgresPlugin());
    }

    /**
     * A pool for a database.
     *
     * @param connectionsMax at least 1
     */
    public static Database open(String url, String user, String password, int connectionsMax) {
        var config = new HikariConfig();
        config.setPoolName("bookings");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connectionsMax);
        config.setMinimumIdle(Math.min(CONNECTIONS_IDLE, connectionsMax));
        config.setConnectionTimeout(CONNECTION_WAIT_MAX.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", APPLICATION);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new Database(new HikariDataSource(config), unpooled(url, user, password));
    }

    private static DataSource unpooled(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName(APPLICATION);
        source.setTcpKeepAlive(true);
        // A server that vanished without a word must not hold a loop for the quarter of an hour that TCP gives it.
        source.setSocketTimeout(30);
        return source;
    }

    /** Brings the schema and the reference data up to date. Several programs may do so at once: they take turns. */
    public void migrate() {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    /** Registers what the pool says of itself: connections in use, idle and waited for, and for how long. Once. */
    public void measure(MeterRegistry registry) {
        pool.setMetricRegistry(registry);
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** Opens a connection of its own for each handle: for who holds one for long. */
    public Jdbi unpooled() {
        return unpooled;
    }

    @Override
    public void close() {
        pool.close();
    }
}
