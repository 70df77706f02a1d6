package dev.mek.contracts.rule;

import java.util.stream.Stream;

/** A topic stays as long as it had events. */
public final class TopicRemoved implements Rule {

    @Override
    public String summary() {
        return "A topic stays as long as it had events.";
    }

    @Override
    public String advice() {
        return "Put the topic back; readers are subscribed to it.";
    }

    @Override
    public Stream<Finding> check(Change change) {
        return change.before().topics().stream()
                .filter(topic -> change.after().topic(topic.name()).isEmpty())
                .filter(topic -> change.before().events().stream()
                        .anyMatch(event -> event.topic().equals(topic.name())))
                .map(topic -> finding(
                        topic.name(),
                        change.after().place("/topics"),
                        "the topic is gone",
                        change.before().place(topic.pointer())));
    }
}
