package dev.mek.contracts.rule;

import java.util.stream.Stream;

/** What an event promises about its versions is not taken back. */
public final class ModeWeakened implements Rule {

    @Override
    public String summary() {
        return "What an event promises about its versions is not taken back.";
    }

    @Override
    public String advice() {
        return "Keep the mode. Where one change cannot keep it, say so by an exception for that change.";
    }

    @Override
    public Stream<Finding> check(Change change) {
        return change.kept()
                .filter(event -> !event.after().mode().covers(event.before().mode()))
                .map(event -> finding(
                        event.type(),
                        change.after().place(event.after().pointer() + "/compatibility"),
                        "compatibility was " + event.before().mode() + " and is "
                                + event.after().mode(),
                        change.before().place(event.before().pointer() + "/compatibility")));
    }
}
