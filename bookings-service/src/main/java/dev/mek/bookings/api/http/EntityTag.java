package dev.mek.bookings.api.http;

/** The strong entity tag of a booking: its version in quotes. */
public final class EntityTag {

    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
