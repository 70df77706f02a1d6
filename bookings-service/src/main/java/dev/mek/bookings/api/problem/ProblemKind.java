package dev.mek.bookings.api.problem;

import java.util.Locale;

/**
 * Every problem this service answers with. The slug is a promise: clients switch on it, so a kind is never renamed and
 * never changes its status. Each is described in {@code docs/problems.md}.
 */
public enum ProblemKind {
    MALFORMED_REQUEST(400, "The request is not HTTP as RFC 9112 has it"),
    MALFORMED_JSON(400, "The body is not JSON"),
    INVALID_BODY(400, "The body does not hold what is asked for"),
    INVALID_PARAMETER(400, "A query parameter is not as it has to be"),
    INVALID_HEADER(400, "A request header is not as it has to be"),
    UNAUTHORIZED(401, "A valid bearer token is needed"),
    FOREIGN_ORIGIN(403, "Pages of another origin may not call this service"),
    NO_SUCH_PATH(404, "There is nothing at this path"),
    NO_SUCH_BOOKING(404, "There is no booking of this id"),
    NO_SUCH_DEAD_LETTER(404, "There is no dead letter of this id"),
    METHOD_NOT_ALLOWED(405, "This path does not take this method"),
    NOT_ACCEPTABLE(406, "None of the accepted media types is on offer"),
    SLOT_TAKEN(409, "Every bay is taken in this slot"),
    REQUEST_UNDER_WAY(409, "A request with this Idempotency-Key is under way"),
    COMMAND_REFUSED(409, "The booking does not allow this any more"),
    REDRIVE_REJECTED(409, "The dead letter cannot be handled this way either"),
    DEAD_LETTER_CLOSED(409, "The dead letter has been closed otherwise"),
    STALE_VERSION(412, "The booking has changed since it was read"),
    BODY_TOO_LARGE(413, "The body is larger than the limit"),
    URI_TOO_LONG(414, "The request line is longer than the limit"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of a media type that is not taken here"),
    WRONG_HOST(421, "This service is not reached under this host name"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key belongs to another request"),
    PRECONDITION_REQUIRED(428, "A change needs If-Match"),
    HEADERS_TOO_LARGE(431, "The request headers are larger than the limit"),
    INTERNAL_ERROR(500, "Something broke that should not have"),
    NOT_IMPLEMENTED(501, "This transfer coding is not known here"),
    UNAVAILABLE(503, "The database cannot be reached just now"),
    OUTCOME_UNKNOWN(503, "The database was lost while it was told to keep this"),
    OVERLOADED(503, "Too many requests are under way"),
    HTTP_VERSION_NOT_SUPPORTED(505, "Only HTTP/1.1 is spoken here");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The relative URI that stands as {@code type} in the document. */
    public String type() {
        return "/problems/" + slug();
    }
}
