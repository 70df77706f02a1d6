package dev.mek.local.postgres;

/**
 * A database and who may use it.
 *
 * @param jdbcUrl without user and password
 */
public record DatabaseLogin(String jdbcUrl, String user, String password) {
    @Override
    public String toString() {
        return user + " at " + jdbcUrl;
    }
}
