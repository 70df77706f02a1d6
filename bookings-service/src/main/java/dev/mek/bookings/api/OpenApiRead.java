package dev.mek.bookings.api;

import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code GET /openapi}: the published description of this API, word for word. */
final class OpenApiRead {

    static final String RESOURCE = "/META-INF/contracts/openapi.yaml";
    static final String TYPE = "application/yaml";

    private final Answer answer;

    OpenApiRead() {
        try (InputStream document = OpenApiRead.class.getResourceAsStream(RESOURCE)) {
            if (document == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            this.answer = Answer.of(200, TYPE, document.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE, unreadable);
        }
    }

    Answer get(Request request) {
        BookingReads.none(request);
        return answer;
    }
}
