package dev.mek.bookings.api.deadletter;

import dev.mek.bookings.api.http.Identifiers;
import dev.mek.bookings.api.http.Query;
import dev.mek.bookings.api.http.Times;
import dev.mek.bookings.deadletter.DeadLetterFilter;
import dev.mek.bookings.deadletter.Reason;
import dev.mek.bookings.deadletter.State;
import dev.mek.bookings.usecase.DeadLetterQueries;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list of dead letters is asked for.
 *
 * @param below the letter below which the page starts; null for the first page
 */
record DeadLetterQuery(
        DeadLetterFilter filter, int limit, @Nullable UUID below) {

    private static final int LIMIT_DEFAULT = 50;
    private static final List<String> PARAMETERS =
            List.of("state", "reason", "topic", "booking", "since", "limit", "page");
    private static final String STATES =
            oneOf(Arrays.stream(State.values()).map(State::word).toList());
    private static final String REASONS =
            oneOf(Arrays.stream(Reason.values()).map(Reason::word).toList());
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    static DeadLetterQuery of(Query query) {
        return query.read(PARAMETERS, DeadLetterQuery::read);
    }

    private static DeadLetterQuery read(Query query) {
        var filter = new DeadLetterFilter(
                query.parsed("state", STATES, words(State::ofWord)).orElse(Set.of()),
                query.parsed("reason", REASONS, words(Reason::ofWord)).orElse(Set.of()),
                query.parsed(
                                "topic",
                                "the name of a topic",
                                text -> Optional.of(text).filter(TOPIC.asMatchPredicate()))
                        .orElse(null),
                query.parsed("booking", "the id of a booking", Identifiers::uuid)
                        .orElse(null),
                query.parsed("since", "a time with an offset (RFC 3339)", Times::instant)
                        .orElse(null));
        int limit = query.parsed(
                        "limit", "a whole number from 1 to " + DeadLetterQueries.PAGE_ROWS_MAX, DeadLetterQuery::limit)
                .orElse(LIMIT_DEFAULT);
        return new DeadLetterQuery(
                filter,
                limit,
                query.parsed("page", "the next of an answer, as it was given", Identifiers::uuid)
                        .orElse(null));
    }

    private static <T> Function<String, Optional<Set<T>>> words(Function<String, Optional<T>> word) {
        return text -> {
            Set<T> found = new HashSet<>();
            for (String name : text.split(",", -1)) {
                Optional<T> known = word.apply(name);
                if (known.isEmpty()) {
                    return Optional.empty();
                }
                found.add(known.get());
            }
            return Optional.of(found);
        };
    }

    private static String oneOf(List<String> words) {
        return words.stream().collect(Collectors.joining(", ", "one or more of ", ", with commas"));
    }

    private static Optional<Integer> limit(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9][0-9]{0,2}"))
                .map(Integer::valueOf)
                .filter(limit -> limit <= DeadLetterQueries.PAGE_ROWS_MAX);
    }
}
