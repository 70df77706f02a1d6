package dev.mek.bookings.api.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.bookings.api.body.BodySchema;
import dev.mek.bookings.api.body.JsonBody;
import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import dev.mek.bookings.api.problem.Violation;
import dev.mek.bookings.deadletter.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be redriven in place of the original: the parts that the body names, the others as they were. */
final class RedriveBody {

    /** A record of 256 KiB as Base64, and its headers. */
    static final int BYTES_MAX = 512 * 1024;

    private final BodySchema schema = BodySchema.redrive();
    private final BodySchema none = BodySchema.cancelBooking();

    /** Where nothing is to be said, an empty object says it. */
    void refuseAny(byte[] body) {
        if (body.length > 0) {
            refuse(none.violations(JsonBody.read(body)));
        }
    }

    /** Null when nothing was sent: then the original itself is meant. */
    @Nullable
    Content repaired(byte[] body, Content original) {
        if (body.length == 0) {
            return null;
        }
        JsonNode sent = JsonBody.read(body);
        refuse(schema.violations(sent));
        try {
            return sent.isEmpty() ? null : repaired(sent, original);
        } catch (IllegalArgumentException notBase64) {
            throw new Refusal(Problem.of(
                    ProblemKind.INVALID_BODY, List.of(Violation.inBody("", "base64", "holds base64 that is none"))));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Refusal(Problem.of(ProblemKind.INVALID_BODY, violations));
        }
    }

    private static Content repaired(JsonNode sent, Content original) {
        return new Content(
                sent.has("key") ? BytesJson.bytes(sent.path("key")) : original.key(),
                sent.has("headers") ? BytesJson.headers(sent.path("headers")) : original.headers(),
                sent.has("value") ? BytesJson.bytes(sent.path("value")) : original.value());
    }
}
