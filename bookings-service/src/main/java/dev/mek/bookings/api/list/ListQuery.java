package dev.mek.bookings.api.list;

import dev.mek.bookings.api.http.Identifiers;
import dev.mek.bookings.api.http.Query;
import dev.mek.bookings.api.http.Times;
import dev.mek.bookings.domain.BookingFilter;
import dev.mek.bookings.usecase.BookingQueries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list of bookings is asked for.
 *
 * @param after where the page before ended; null for the first page
 */
public record ListQuery(
        BookingFilter filter, int limit, @Nullable PageToken after) {

    private static final int LIMIT_DEFAULT = 50;
    private static final List<String> FILTERS = List.of("status", "workshop", "customer", "from", "to");
    private static final List<String> PARAMETERS =
            List.of("status", "workshop", "customer", "from", "to", "limit", "page");

    public static ListQuery of(Query query) {
        return query.read(PARAMETERS, ListQuery::read);
    }

    private static ListQuery read(Query query) {
        BookingFilter filter = filter(query);
        int limit = query.parsed("limit", "a whole number from 1 to " + BookingQueries.PAGE_ROWS_MAX, ListQuery::limit)
                .orElse(LIMIT_DEFAULT);
        Optional<PageToken> page = query.parsed("page", "the next of an answer, as it was given", PageToken::decoded);
        if (page.isEmpty()) {
            return new ListQuery(filter, limit, null);
        }
        boolean filtered = FILTERS.stream().anyMatch(name -> query.text(name).isPresent());
        if (filtered && !filter.equals(page.get().filter())) {
            query.refuse("page", "other-filters", "belongs to a list with other filters; it carries its own");
        }
        return new ListQuery(page.get().filter(), limit, page.get());
    }

    private static BookingFilter filter(Query query) {
        var from = query.parsed("from", "a time with an offset (RFC 3339)", Times::instant);
        var to = query.parsed("to", "a time with an offset (RFC 3339)", Times::instant);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            query.refuse("to", "to-before-from", "must be after from");
        }
        return new BookingFilter(
                query.parsed("status", Statuses.WANTED, Statuses::parse).orElse(Set.of()),
                query.parsed("workshop", "the id of a workshop", Identifiers::slug)
                        .orElse(null),
                query.parsed("customer", "the id of a customer", Identifiers::id)
                        .orElse(null),
                from.orElse(null),
                to.orElse(null));
    }

    private static Optional<Integer> limit(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9][0-9]{0,2}"))
                .map(Integer::valueOf)
                .filter(limit -> limit <= BookingQueries.PAGE_ROWS_MAX);
    }
}
