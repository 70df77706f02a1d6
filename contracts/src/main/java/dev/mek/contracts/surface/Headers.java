package dev.mek.contracts.surface;

import java.util.Set;

/**
 * The headers that every record of an event has.
 *
 * @param place where they are said
 */
public record Headers(Set<String> required, Place place) {

    public Headers {
        required = Set.copyOf(required);
    }
}
