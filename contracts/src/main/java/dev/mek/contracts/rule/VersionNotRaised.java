package dev.mek.contracts.rule;

import java.util.stream.Stream;

/** A changed schema has a higher version, where the catalogue gives versions. */
public final class VersionNotRaised implements Rule {

    @Override
    public String summary() {
        return "A changed schema has a higher version, where the catalogue gives versions.";
    }

    @Override
    public String advice() {
        return "Raise the version of the event.";
    }

    @Override
    public Stream<Finding> check(Change change) {
        return change.kept()
                .filter(Change.Kept::schemaChanged)
                .filter(event -> !event.before().version().isEmpty())
                .filter(event -> !higher(event.after().version(), event.before().version()))
                .map(event -> finding(
                        event.type(),
                        change.after().place(event.after().pointer() + "/version"),
                        "the schema has changed, and the version was "
                                + event.before().version() + " and is "
                                + (event.after().version().isEmpty()
                                        ? "not said"
                                        : event.after().version()),
                        change.before().place(event.before().pointer() + "/version")));
    }

    /** By numbers, part by part; what is no number counts as text. */
    static boolean higher(String one, String other) {
        String[] ones = one.split("[.+-]", -1);
        String[] others = other.split("[.+-]", -1);
        for (int i = 0; i < Math.max(ones.length, others.length); i++) {
            String a = i < ones.length ? ones[i] : "0";
            String b = i < others.length ? others[i] : "0";
            boolean numbers = a.matches("[0-9]{1,18}") && b.matches("[0-9]{1,18}");
            int order = numbers ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : a.compareTo(b);
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }
}
