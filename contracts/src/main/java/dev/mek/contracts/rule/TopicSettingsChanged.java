package dev.mek.contracts.rule;

import dev.mek.contracts.surface.Topic;
import java.util.stream.Stream;

/** A topic keeps its clean-up policy, and keeps at least as much for at least as long. */
public final class TopicSettingsChanged implements Rule {

    @Override
    public String summary() {
        return "A topic keeps its clean-up policy, and keeps at least as much for at least as long.";
    }

    @Override
    public String advice() {
        return "Keep the setting, or raise it; readers rely on what they can still read.";
    }

    @Override
    public Stream<Finding> check(Change change) {
        return change.after().topics().stream()
                .flatMap(topic -> change.before().topic(topic.name()).stream()
                        .flatMap(old -> Stream.of("cleanupPolicy", "retentionMs", "maxMessageBytes")
                                .filter(field -> worse(field, old, topic))
                                .map(field -> finding(
                                        topic.name(),
                                        change.after().place(topic.pointer() + "/" + field),
                                        field + " was " + old.text(field) + " and is " + topic.text(field),
                                        change.before().place(old.pointer() + "/" + field)))));
    }

    private static boolean worse(String field, Topic old, Topic topic) {
        return field.equals("cleanupPolicy")
                ? !old.text(field).equals(topic.text(field))
                : topic.fields().path(field).asLong() < old.fields().path(field).asLong();
    }
}
