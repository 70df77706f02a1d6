package dev.mek.cli.context;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mek.cli.stack.ProgramSettings;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database as a context's file has it.
 *
 * @param url a JDBC URL, without a password
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContextDatabase(
        @Nullable String url,
        @Nullable String user,
        @Nullable SecretReference password) {

    public ContextDatabase {
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "the database's URL is none of PostgreSQL; jdbc:postgresql://HOST:PORT/DATABASE is one");
        }
        if (url != null && (url.contains("password=") || url.matches("jdbc:postgresql://[^/]*@.*"))) {
            throw new IllegalArgumentException(
                    "the database's URL holds a password; it goes apart, by reference: " + SecretReference.ACCEPTED);
        }
    }

    /** For the service, which reads the environment: the password by reference. */
    public ProgramSettings settings() {
        return ProgramSettings.NONE
                .with("BOOKINGS_DATABASE_URL", url)
                .with("BOOKINGS_DATABASE_USER", user)
                .and(References.setting("BOOKINGS_DATABASE_PASSWORD", password));
    }
}
