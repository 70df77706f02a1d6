package dev.mek.cli.command.doctor;

import dev.mek.cli.doctor.target.DatabaseTarget;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.testing.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases of a real server, and users who may do this and that. */
final class Databases {

    private static final String HISTORY =
            "CREATE TABLE flyway_schema_history (installed_rank int, version text, script text, success boolean)";

    private final Clinic clinic;
    private int users;

    Databases(Clinic clinic) {
        this.clinic = clinic;
    }

    /** An empty one, whose owner comes. */
    DatabaseTarget well() {
        DatabaseLogin login = LocalStack.shared().newDatabase();
        return new DatabaseTarget(login.jdbcUrl(), login.user(), login.password());
    }

    /**
     * An empty one, and a new user who comes to it.
     *
     * @param rights of the role, in SQL
     * @param more what else the owner does, where {@code %s} is the user
     */
    DatabaseTarget withUser(String rights, String... more) throws SQLException {
        DatabaseTarget well = well();
        String user = "user_" + ++users;
        String password = clinic.secret();
        execute(well, "CREATE ROLE " + user + " LOGIN PASSWORD '" + password + "' " + rights);
        for (String statement : more) {
            execute(well, statement.formatted(user));
        }
        return new DatabaseTarget(well.url(), user, password);
    }

    /** One whose history of migrations says this. */
    DatabaseTarget migratedTo(String version, boolean success) throws SQLException {
        DatabaseTarget well = well();
        execute(well, HISTORY);
        execute(
                well,
                "INSERT INTO flyway_schema_history VALUES (1, '" + version + "', 'V" + version + "__x.sql', " + success
                        + ")");
        return well;
    }

    private static void execute(DatabaseTarget as, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(as.url(), as.user(), as.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
