package dev.mek.bookings.config;

/**
 * Where PostgreSQL is.
 *
 * @param url a JDBC URL
 * @param connectionsMax of the use cases' pool, 2 to 200; the relay has two of its own
 */
public record DatabaseConfig(String url, String user, Secret password, int connectionsMax) {

    static final String URL = "BOOKINGS_DATABASE_URL";
    static final String USER = "BOOKINGS_DATABASE_USER";
    static final String PASSWORD = "BOOKINGS_DATABASE_PASSWORD";
    static final String CONNECTIONS = "BOOKINGS_DATABASE_CONNECTIONS";

    /** More than the cores of one PostgreSQL can use only queue there instead of here. */
    static final int CONNECTIONS_DEFAULT = 16;

    private static final String SCHEME = "jdbc:postgresql:";

    public DatabaseConfig {
        if (!url.startsWith(SCHEME)) {
            // The value is not shown: it may hold a password.
            throw new InvalidConfigException(URL, "is no JDBC URL of PostgreSQL", SCHEME + "//HOST:PORT/DATABASE");
        }
        Bounds.within(CONNECTIONS, connectionsMax, 2, 200);
    }

    static DatabaseConfig from(Environment environment) {
        Secret password = environment.secret(PASSWORD);
        return new DatabaseConfig(
                environment.required(URL, SCHEME + "//HOST:PORT/DATABASE"),
                environment.required(USER, "a user of the database"),
                password == null ? new Secret("") : password,
                environment.integer(CONNECTIONS, CONNECTIONS_DEFAULT));
    }
}
