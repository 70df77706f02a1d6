package dev.mek.contracts.rule;

import java.util.stream.Stream;

/** Events stay as long as messages of them are on the topic. */
public final class EventRemoved implements Rule {

    @Override
    public String summary() {
        return "Events stay as long as messages of them are on the topic.";
    }

    @Override
    public String advice() {
        return "Put the event back. To retire it: stop sending, wait for the topic to forget it, then remove it with an exception.";
    }

    @Override
    public Stream<Finding> check(Change change) {
        return change.before().events().stream()
                .filter(event -> change.after().event(event.type()).isEmpty())
                .map(event -> finding(
                        event.type(),
                        change.after().place("/events"),
                        "the event is gone, and its messages are not",
                        change.before().place(event.pointer())));
    }
}
