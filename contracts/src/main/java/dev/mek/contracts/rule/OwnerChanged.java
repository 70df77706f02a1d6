package dev.mek.contracts.rule;

import java.util.stream.Stream;

/** An event, and a topic, stays with its owner, and an owner with its source. */
public final class OwnerChanged implements Rule {

    @Override
    public String summary() {
        return "An event, and a topic, stays with its owner, and an owner with its source.";
    }

    @Override
    public String advice() {
        return "Agree on the hand-over with both teams and the readers, and record it as an exception.";
    }

    @Override
    public Stream<Finding> check(Change change) {
        return Stream.of(events(change), topics(change), sources(change)).flatMap(all -> all);
    }

    private Stream<Finding> events(Change change) {
        return change.kept()
                .filter(event -> !event.before().owner().equals(event.after().owner()))
                .map(event -> finding(
                        event.type(),
                        change.after().place(event.after().pointer() + "/owner"),
                        "the owner was '" + event.before().owner() + "' and is '"
                                + event.after().owner() + "'",
                        change.before().place(event.before().pointer() + "/owner")));
    }

    private Stream<Finding> topics(Change change) {
        return change.after().topics().stream()
                .flatMap(topic -> change.before().topic(topic.name()).stream()
                        .filter(old -> !old.text("owner").equals(topic.text("owner")))
                        .map(old -> finding(
                                topic.name(),
                                change.after().place(topic.pointer() + "/owner"),
                                "the topic's owner was '" + old.text("owner") + "' and is '" + topic.text("owner")
                                        + "'",
                                change.before().place(old.pointer() + "/owner"))));
    }

    private Stream<Finding> sources(Change change) {
        return change.after().owners().stream()
                .flatMap(owner -> change.before().owner(owner.name()).stream()
                        .filter(old -> !old.source().equals(owner.source()))
                        .map(old -> finding(
                                owner.name(),
                                change.after().place(owner.pointer() + "/source"),
                                "the source was '" + old.source() + "' and is '" + owner.source()
                                        + "', so that repeated events are no longer known as such",
                                change.before().place(old.pointer() + "/source"))));
    }
}
