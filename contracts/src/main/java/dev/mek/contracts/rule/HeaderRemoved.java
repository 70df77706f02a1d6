package dev.mek.contracts.rule;

import dev.mek.contracts.surface.Headers;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A header that every message has stays. */
public final class HeaderRemoved implements Rule {

    @Override
    public String summary() {
        return "A header that every message has stays.";
    }

    @Override
    public String advice() {
        return "Go on to send the header, and to say so.";
    }

    @Override
    public Stream<Finding> check(Change change) {
        return change.kept().flatMap(event -> missing(change, event));
    }

    private Stream<Finding> missing(Change change, Change.Kept event) {
        Set<String> gone =
                new TreeSet<>(event.before().headers().map(Headers::required).orElse(Set.of()));
        gone.removeAll(event.after().headers().map(Headers::required).orElse(Set.of()));
        return gone.stream()
                .map(header -> finding(
                        event.type(),
                        event.after()
                                .headers()
                                .map(Headers::place)
                                .orElseGet(
                                        () -> change.after().place(event.after().pointer())),
                        "the header " + header + " is no longer on every message"));
    }
}
