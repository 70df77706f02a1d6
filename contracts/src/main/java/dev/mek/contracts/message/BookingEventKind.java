package dev.mek.contracts.message;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The events of a booking; all carry the whole booking. */
public enum BookingEventKind {
    REQUESTED("requested"),
    CHANGED("changed"),
    CONFIRMED("confirmed"),
    STARTED("started"),
    COMPLETED("completed"),
    HELD("held"),
    DECLINED("declined"),
    CANCELLED("cancelled");

    private static final Map<String, BookingEventKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(BookingEventKind::type, Function.identity()));

    private final String type;

    BookingEventKind(String word) {
        this.type = "dev.mek.bookings.booking-" + word + ".v1";
    }

    /** The CloudEvents type. */
    public String type() {
        return type;
    }

    /** The kind of that CloudEvents type, or none. */
    public static Optional<BookingEventKind> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
