package dev.mek.bookings.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.EntityTag;
import dev.mek.bookings.api.http.MediaType;
import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.usecase.Snapshots;
import dev.mek.contracts.json.Json;

/** A booking as HTTP tells it: what its events carry, and the notes, which stay with us. */
public final class BookingJson {

    private BookingJson() {}

    public static ObjectNode of(Booking booking) {
        ObjectNode document = Json.mapper().valueToTree(Snapshots.of(booking));
        if (booking.terms().notes() != null) {
            document.put("notes", booking.terms().notes());
        }
        return document;
    }

    /** The whole answer: the booking and the tag of its version. */
    public static Answer answer(int status, Booking booking) {
        return Answer.of(status, MediaType.JSON, Json.write(of(booking)))
                .with("ETag", EntityTag.of(booking.version()))
                .with("Cache-Control", "no-cache");
    }
}
