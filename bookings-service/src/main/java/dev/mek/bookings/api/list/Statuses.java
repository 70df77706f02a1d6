package dev.mek.bookings.api.list;

import dev.mek.bookings.domain.Status;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Statuses as a query lists them: with commas. */
public final class Statuses {

    public static final String WANTED = "one or more of "
            + Arrays.stream(Status.values()).map(Status::name).collect(Collectors.joining(", ")) + ", with commas";

    private Statuses() {}

    public static Optional<Set<Status>> parse(String text) {
        Set<Status> found = EnumSet.noneOf(Status.class);
        for (String name : text.split(",", -1)) {
            Optional<Status> status = Arrays.stream(Status.values())
                    .filter(known -> known.name().equals(name))
                    .findFirst();
            if (status.isEmpty()) {
                return Optional.empty();
            }
            found.add(status.get());
        }
        return Optional.of(found);
    }
}
