package dev.mek.local.plan;

/**
 * A PostgreSQL server with one database. Its values: {@code port}, {@code jdbcUrl}, {@code user}, {@code password}.
 *
 * @param database created when it is missing
 */
public record PostgresPlan(String name, PortWish port, String database) implements PartPlan {
    public PostgresPlan {
        Names.check("part", name);
        Names.check("database", database);
    }
}
