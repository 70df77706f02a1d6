package dev.mek.contracts.rule;

import java.util.stream.Stream;

/** An event goes only when nobody is listed as its reader. */
public final class ConsumerStillListed implements Rule {

    @Override
    public String summary() {
        return "An event goes only when nobody is listed as its reader.";
    }

    @Override
    public String advice() {
        return "Have each reader take itself off the list of consumers first, and release that.";
    }

    @Override
    public Stream<Finding> check(Change change) {
        return change.before().events().stream()
                .filter(event -> change.after().event(event.type()).isEmpty()
                        && !event.consumers().isEmpty())
                .map(event -> finding(
                        event.type(),
                        change.after().place("/events"),
                        "the event is gone, and " + String.join(", ", event.consumers()) + " still read it",
                        change.before().place(event.pointer() + "/consumers")));
    }
}
