package dev.mek.contracts.rule;

import java.util.stream.Stream;

/** An event stays on its topic. */
public final class TopicChanged implements Rule {

    @Override
    public String summary() {
        return "An event stays on its topic.";
    }

    @Override
    public String advice() {
        return "Readers subscribe to the old topic: keep it there, or send it to both for as long as there are readers of the old.";
    }

    @Override
    public Stream<Finding> check(Change change) {
        return change.kept()
                .filter(event -> !event.before().topic().equals(event.after().topic()))
                .map(event -> finding(
                        event.type(),
                        change.after().place(event.after().pointer() + "/topic"),
                        "the topic was " + said(event.before().topic()) + " and is "
                                + said(event.after().topic()),
                        change.before().place(event.before().pointer() + "/topic")));
    }

    private static String said(String text) {
        return text.isEmpty() ? "not said" : "'" + text + "'";
    }
}
