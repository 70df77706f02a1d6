package dev.mek.contracts.rule;

import java.util.stream.Stream;

/** The key of an event stays, because order holds per key. */
public final class KeyChanged implements Rule {

    @Override
    public String summary() {
        return "The key of an event stays, because order holds per key.";
    }

    @Override
    public String advice() {
        return "Keep the key: with another one, messages about one thing lie on different partitions and overtake each other.";
    }

    @Override
    public Stream<Finding> check(Change change) {
        return change.kept()
                .filter(event -> !event.before().key().equals(event.after().key()))
                .map(event -> finding(
                        event.type(),
                        change.after().place(event.after().pointer() + "/key"),
                        "the record key was " + said(event.before().key()) + " and is "
                                + said(event.after().key()),
                        change.before().place(event.before().pointer() + "/key")));
    }

    private static String said(String text) {
        return text.isEmpty() ? "not said" : "'" + text + "'";
    }
}
