package dev.mek.cli.command.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.events.Seen;
import dev.mek.cli.http.Booking;
import dev.mek.cli.http.Price;
import dev.mek.cli.output.Colour;

/** What each hop is called. */
final class Hops {

    private static final int STATUS_WIDTH = "IN_PROGRESS".length();

    private Hops() {}

    static Hop asked(long nanos, String what) {
        return new Hop(nanos, "you", Colour.BOLD, "POST /bookings  " + what, "");
    }

    static Hop answered(long nanos, Booking booking) {
        return new Hop(
                nanos,
                "HTTP",
                Colour.BLUE,
                "201 Created, version " + booking.version(),
                booking.id().toString());
    }

    static Hop onKafka(long nanos, Seen seen) {
        String topic = seen.kafka().topic();
        String owner = topic.substring(0, topic.indexOf('.'));
        Colour colour = switch (owner) {
            case "workshop" -> Colour.YELLOW;
            case "billing" -> Colour.CYAN;
            default -> Colour.MAGENTA;
        };
        return new Hop(nanos, owner, colour, brief(seen.type()) + detail(seen), seen.place());
    }

    static Hop onStream(long nanos, Booking booking) {
        String status = booking.status()
                + " ".repeat(Math.max(1, STATUS_WIDTH + 1 - booking.status().length()));
        return new Hop(nanos, "SSE", Colour.GREEN, status + "version " + booking.version(), "");
    }

    private static String detail(Seen seen) {
        JsonNode data = seen.data().orElseThrow();
        if (data.has("state")) {
            return ": " + data.path("state").asText();
        }
        if (data.has("amount")) {
            JsonNode amount = data.path("amount");
            return " "
                    + new Price(
                            amount.path("amountMinor").asLong(),
                            amount.path("currency").asText());
        }
        return ", version " + seen.version();
    }

    private static String brief(String type) {
        String[] words = type.split("\\.", -1);
        return words.length < 2 ? type : words[words.length - 2];
    }
}
