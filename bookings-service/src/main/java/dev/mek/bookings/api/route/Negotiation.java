package dev.mek.bookings.api.route;

import dev.mek.bookings.api.http.Accepts;
import dev.mek.bookings.api.http.MediaType;
import dev.mek.bookings.api.http.RequestHeaders;
import dev.mek.bookings.api.http.Shown;
import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import java.util.List;
import java.util.Optional;

/** Whether client and endpoint have a media type in common, both ways; asked before anything is done. */
public final class Negotiation {

    private Negotiation() {}

    public static void refuseUnacceptable(Endpoint endpoint, RequestHeaders headers) {
        if (!Accepts.of(headers).takes(endpoint.produces())) {
            throw new Refusal(
                    Problem.of(ProblemKind.NOT_ACCEPTABLE, "This path answers in " + endpoint.produces() + " only.")
                            .with("offered", List.of(endpoint.produces())));
        }
    }

    /**
     * The body must be of a type that the endpoint reads.
     *
     * @param hasBody whether one is announced: of at least one byte, or of unknown length
     */
    public static void refuseUnsupportedBody(Endpoint endpoint, RequestHeaders headers, boolean hasBody) {
        if (endpoint.consumes().isEmpty() || (endpoint.bodyOptional() && !hasBody)) {
            return;
        }
        Optional<String> sent = headers.single("Content-Type");
        boolean readable = sent.flatMap(MediaType::parse)
                .filter(type -> endpoint.consumes().stream().anyMatch(type::isUtf8))
                .isPresent();
        if (!readable) {
            String wanted = String.join(", ", endpoint.consumes());
            String was = sent.map(type -> "it was " + Shown.of(type)).orElse("there was none");
            Problem problem = Problem.of(
                            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                            "The Content-Type has to be " + wanted + " in UTF-8; " + was + ".")
                    .withHeader("Accept", wanted);
            throw new Refusal(endpoint.method().equals("PATCH") ? problem.withHeader("Accept-Patch", wanted) : problem);
        }
    }
}
