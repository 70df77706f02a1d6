package dev.mek.bookings.api.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The two kinds of names that requests carry; the schemas of the bodies say the same of theirs. */
public final class Identifiers {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._:-]{0,62}[A-Za-z0-9])?");

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Identifiers() {}

    /** A UUID in its canonical spelling. */
    public static Optional<UUID> uuid(String text) {
        return Optional.of(text).filter(UUID_TEXT.asMatchPredicate()).map(UUID::fromString);
    }

    /** A workshop or a service. */
    public static Optional<String> slug(String text) {
        return Optional.of(text).filter(SLUG.asMatchPredicate());
    }

    /** A customer or a vehicle, as another system names it. */
    public static Optional<String> id(String text) {
        return Optional.of(text).filter(ID.asMatchPredicate());
    }
}
