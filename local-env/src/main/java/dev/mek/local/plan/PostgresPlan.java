package dev.mek.local.plan;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server with one database. Its values: {@code port}, {@code jdbcUrl}, {@code user}, {@code password}.
 *
 * @param database created when it is missing
 * @param image of the container it runs in; none runs it as a process
 */
public record PostgresPlan(
        String name,
        PortWish port,
        String database,
        @Nullable String image) implements PartPlan {
    public PostgresPlan {
        Names.check("part", name);
        Names.check("database", database);
    }

    /** As a process. */
    public PostgresPlan(String name, PortWish port, String database) {
        this(name, port, database, null);
    }
}
