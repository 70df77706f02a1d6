package dev.mek.bookings.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The way to PostgreSQL: a bounded pool of connections. Opening does not connect yet. Thread-safe. */
public final class Database implements AutoCloseable {

    /** A request that waits longer for a connection than this had better be told so. */
    private static final Duration CONNECTION_WAIT_MAX = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
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
        config.setConnectionTimeout(CONNECTION_WAIT_MAX.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "bookings-service");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new Database(new HikariDataSource(config));
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

    public Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        pool.close();
    }
}
