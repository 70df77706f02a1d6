package dev.mek.bookings.config;

/** A text that is never printed. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "(secret)";
    }
}
