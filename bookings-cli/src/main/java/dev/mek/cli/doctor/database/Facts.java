package dev.mek.cli.doctor.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database says of itself.
 *
 * @param schema in which tables are made; null when there is none that the user may use
 * @param createsSchemas whether the user may make extensions and schemas
 * @param createsTables whether the user may make tables in the schema
 * @param extensionIsThere whether btree_gist is made, and whether it could be
 * @param migration number of the newest migration; 0 when there is none
 * @param tablesWithout our tables that the user may not read and write
 */
record Facts(
        Instant now,
        boolean readOnly,
        @Nullable String schema,
        boolean createsSchemas,
        boolean createsTables,
        boolean extensionIsThere,
        boolean extensionCanBe,
        int migration,
        List<String> failedMigrations,
        List<String> tablesWithout) {

    private static final String ASK = """
            SELECT clock_timestamp(),
                   pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on',
                   current_schema(),
                   has_database_privilege(current_database(), 'CREATE'),
                   coalesce(has_schema_privilege(current_schema(), 'CREATE'), false),
                   EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'btree_gist'),
                   EXISTS (SELECT 1 FROM pg_available_extensions WHERE name = 'btree_gist'),
                   coalesce(has_table_privilege(to_regclass('flyway_schema_history'), 'SELECT'), false)
            """;

    private static final String TABLES_WITHOUT = """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind = 'r'
              AND c.relname IN ('flyway_schema_history', 'booking', 'outbox', 'inbox', 'dead_letter')
              AND NOT (has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
                       AND has_table_privilege(c.oid, 'UPDATE'))
            ORDER BY 1
            """;

    private static final String MIGRATIONS =
            "SELECT version, success, script FROM flyway_schema_history ORDER BY installed_rank";

    static Facts read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery(ASK);
            row.next();
            Instant now = row.getObject(1, OffsetDateTime.class).toInstant();
            boolean readOnly = row.getBoolean(2);
            String schema = row.getString(3);
            boolean createsSchemas = row.getBoolean(4);
            boolean createsTables = row.getBoolean(5);
            boolean there = row.getBoolean(6);
            boolean canBe = row.getBoolean(7);
            boolean historyIsSeen = row.getBoolean(8);
            List<String> without = new ArrayList<>();
            ResultSet tables = statement.executeQuery(TABLES_WITHOUT);
            while (tables.next()) {
                without.add(tables.getString(1));
            }
            int migration = 0;
            List<String> failed = new ArrayList<>();
            if (historyIsSeen) {
                ResultSet migrations = statement.executeQuery(MIGRATIONS);
                while (migrations.next()) {
                    migration = Math.max(migration, number(migrations.getString(1)));
                    if (!migrations.getBoolean(2)) {
                        failed.add(migrations.getString(3));
                    }
                }
            }
            return new Facts(
                    now, readOnly, schema, createsSchemas, createsTables, there, canBe, migration, failed, without);
        }
    }

    String text() {
        return migration == 0
                ? "no tables yet: the service makes them as it starts"
                : "schema of version " + migration + " in " + schema;
    }

    private static int number(@Nullable String version) {
        return version != null && version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
    }
}
