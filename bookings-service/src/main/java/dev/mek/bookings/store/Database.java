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
    private static final Duration CONNECTION_WAIT_MAX = Duration.ofSeconds(2);

    /** For the network alone; a server that does not take connections says so at once. */
    private static final Duration CONNECT_MAX = Duration.ofSeconds(3);

    /** What the server itself may take for a statement; ours take milliseconds. It says so then, and the connection stays. */
    private static final Duration STATEMENT_MAX = Duration.ofSeconds(8);

    /**
     * A server that vanished without a word must not hold anybody for the quarter of an hour that TCP gives it. Longer than
     * a statement may take: this one costs the connection, and whether something was committed is not known.
     */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(10);

    /** A process that froze in the middle of a transaction must not hold its locks until it wakes up. */
    private static final Duration IDLE_IN_TRANSACTION_MAX = Duration.ofSeconds(10);

    /** A look whether a connection is alive. */
    private static final Duration VALIDATION_MAX = Duration.ofSeconds(1);

    /** Each costs the server a process: the rest come with the load. */
    private static final int CONNECTIONS_IDLE = 4;

    private static final String SESSION = "SET statement_timeout = " + STATEMENT_MAX.toMillis()
            + "; SET idle_in_transaction_session_timeout = " + IDLE_IN_TRANSACTION_MAX.toMillis();

    private static final String APPLICATION = "bookings-service";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Jdbi unpooled;
    private final DataSource patient;

    private Database(HikariDataSource pool, DataSource unpooled, DataSource patient) {
        this.pool = pool;
        this.patient = patient;
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
        config.setValidationTimeout(VALIDATION_MAX.toMillis());
        config.setConnectionInitSql(SESSION);
        config.addDataSourceProperty("ApplicationName", APPLICATION);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", CONNECT_MAX.toSeconds());
        config.addDataSourceProperty("socketTimeout", SILENCE_MAX.toSeconds());
        PGSimpleDataSource unpooled = source(url, user, password);
        unpooled.setSocketTimeout(Math.toIntExact(SILENCE_MAX.toSeconds()));
        return new Database(new HikariDataSource(config), unpooled, source(url, user, password));
    }

    /** Waits for an answer as long as it takes: a migration may rewrite a table. */
    private static PGSimpleDataSource source(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName(APPLICATION);
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(Math.toIntExact(CONNECT_MAX.toSeconds()));
        return source;
    }

    /** Brings the schema and the reference data up to date. Several programs may do so at once: they take turns. */
    public void migrate() {
        Flyway.configure()
                .dataSource(patient)
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
