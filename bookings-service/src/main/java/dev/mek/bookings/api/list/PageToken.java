package dev.mek.bookings.api.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.bookings.api.http.Identifiers;
import dev.mek.bookings.api.http.Times;
import dev.mek.bookings.domain.BookingFilter;
import dev.mek.bookings.domain.Status;
import dev.mek.contracts.json.Json;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: opaque to clients, who hand it back as it is. It holds nothing secret and is trusted in nothing: a
 * forged one asks for another list, as another query would.
 *
 * @param below the booking after which the page starts
 * @param feedPosition of the feed before the first page was read; null when it was not known
 */
public record PageToken(
        BookingFilter filter, UUID below, @Nullable String feedPosition) {

    private static final int FORMAT = 1;
    private static final int CHARACTERS_MAX = 4_096;

    public String encoded() {
        ObjectNode document = Json.mapper().createObjectNode().put("v", FORMAT).put("b", below.toString());
        var statuses = document.putArray("s");
        filter.statuses().stream().sorted().map(Status::name).forEach(statuses::add);
        document.put("w", filter.workshopId())
                .put("c", filter.customerId())
                .put("f", text(filter.from()))
                .put("t", text(filter.to()))
                .put("p", feedPosition);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(document));
    }

    /** Empty for what {@link #encoded} has not made. */
    public static Optional<PageToken> decoded(String token) {
        if (token.isEmpty() || token.length() > CHARACTERS_MAX) {
            return Optional.empty();
        }
        try {
            PageToken read = read(Json.parse(Base64.getUrlDecoder().decode(token)));
            // Only one spelling is ours: what reads the same but is written otherwise was tampered with.
            return read.encoded().equals(token) ? Optional.of(read) : Optional.empty();
        } catch (JsonProcessingException | RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private static PageToken read(JsonNode document) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        document.path("s").forEach(status -> statuses.add(Status.valueOf(status.asText())));
        var filter = new BookingFilter(
                statuses,
                checked(document.path("w").textValue(), Identifiers::slug),
                checked(document.path("c").textValue(), Identifiers::id),
                checked(document.path("f").textValue(), Times::instant),
                checked(document.path("t").textValue(), Times::instant));
        return new PageToken(
                filter,
                UUID.fromString(document.path("b").asText()),
                document.path("p").textValue());
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** What a forger puts in must be such as a query could have asked for. */
    private static <T> @Nullable T checked(@Nullable String text, Function<String, Optional<T>> parser) {
        return text == null ? null : parser.apply(text).orElseThrow();
    }
}
