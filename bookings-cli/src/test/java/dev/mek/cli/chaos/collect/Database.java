package dev.mek.cli.chaos.collect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service's database, read only and on connections of its own. Thread-safe. */
public record Database(Map<String, String> login) {

    /** @param login {@code jdbcUrl}, {@code user} and {@code password} */
    public Database {
        login = Map.copyOf(login);
    }

    /** The rows of a query. */
    <T> List<T> read(String sql, Rows.Reader<T> reader) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            Rows row = new Rows(result);
            while (result.next()) {
                all.add(reader.read(row));
            }
            return all;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                login.get("jdbcUrl") + "?connectTimeout=2&socketTimeout=20", login.get("user"), login.get("password"));
    }
}
