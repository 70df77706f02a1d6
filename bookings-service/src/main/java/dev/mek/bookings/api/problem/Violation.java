package dev.mek.bookings.api.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param place which part of the request {@code at} points into
 * @param at a JSON pointer into the body (RFC 6901; empty for the whole), or the name of a parameter or header
 * @param keyword the rule that was broken, stable: a JSON Schema keyword or one of the service's own
 * @param message plain words for a person, going on from the place's name: {@code must be a time}
 */
public record Violation(Place place, String at, String keyword, String message) {

    /** The part of a request, and the name of the member that holds {@link #at()} in the problem document. */
    public enum Place {
        BODY("pointer"),
        PARAMETER("parameter"),
        HEADER("header");

        private final String member;

        Place(String member) {
            this.member = member;
        }

        public String member() {
            return member;
        }
    }

    /** The violation as a sentence. */
    public String sentence() {
        String subject = place == Place.BODY && at.isEmpty() ? "The body" : at;
        return subject + " " + message + ".";
    }

    public static Violation inBody(String pointer, String keyword, String message) {
        return new Violation(Place.BODY, pointer, keyword, message);
    }

    public static Violation ofParameter(String name, String keyword, String message) {
        return new Violation(Place.PARAMETER, name, keyword, message);
    }

    public static Violation ofHeader(String name, String keyword, String message) {
        return new Violation(Place.HEADER, name, keyword, message);
    }
}
