package dev.mek.contracts.rule;

import java.util.stream.Stream;

/** The number of partitions stays, because the key chooses among them. */
public final class PartitionsChanged implements Rule {

    @Override
    public String summary() {
        return "The number of partitions stays, because the key chooses among them.";
    }

    @Override
    public String advice() {
        return "Keep the number; where it no longer does, make a new topic (….v2) and move over.";
    }

    @Override
    public Stream<Finding> check(Change change) {
        return change.after().topics().stream()
                .flatMap(topic -> change.before().topic(topic.name()).stream()
                        .filter(old -> !old.text("partitions").equals(topic.text("partitions")))
                        .map(old -> finding(
                                topic.name(),
                                change.after().place(topic.pointer() + "/partitions"),
                                "partitions were " + old.text("partitions") + " and are " + topic.text("partitions")
                                        + ": messages of one key would lie on two of them",
                                change.before().place(old.pointer() + "/partitions"))));
    }
}
