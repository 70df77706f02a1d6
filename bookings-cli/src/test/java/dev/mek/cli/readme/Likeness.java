package dev.mek.cli.readme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A step's lines as two runs of it must have them in common: values by kind, concurrent lines by who says them. */
final class Likeness {

    /** The parts start and stop at once: any order of theirs is right. */
    private static final Pattern PART = Pattern.compile("(\\w+) (ready|external|stopped) after <duration>");

    /** Each hop's place among those of the same party is fixed; two observers watch two systems. */
    private static final Pattern HOP = Pattern.compile(" {2}<ms> {2}(you|HTTP|SSE|bookings|billing|workshop) .*");

    /** A watch begins with what the booking is by then. */
    private static final Pattern CHANGE = Pattern.compile("<clock> {2}<id> {2}v(\\d+) .*");

    private Likeness() {}

    /** What the step must look like to be the other one's like. */
    static List<String> of(Step step, Step other) {
        List<String> lines = named(step);
        long since = Math.max(firstVersion(lines), firstVersion(named(other)));
        List<String> common =
                lines.stream().filter(line -> versionOf(line) >= since).toList();
        return sortedRuns(sortedRuns(common, PART), HOP);
    }

    private static List<String> named(Step step) {
        return step.shown().stream().map(Kinds::of).toList();
    }

    /** 0 where no line is a change. */
    private static long firstVersion(List<String> lines) {
        return lines.stream()
                .mapToLong(Likeness::versionOf)
                .filter(version -> version < Long.MAX_VALUE)
                .findFirst()
                .orElse(0);
    }

    private static long versionOf(String line) {
        Matcher change = CHANGE.matcher(line);
        return change.matches() ? Long.parseLong(change.group(1)) : Long.MAX_VALUE;
    }

    private static List<String> sortedRuns(List<String> lines, Pattern concurrent) {
        Predicate<String> belongs = concurrent.asMatchPredicate();
        List<String> sorted = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (String line : lines) {
            if (belongs.test(line)) {
                run.add(line);
                continue;
            }
            sorted.addAll(byWho(run, concurrent));
            run.clear();
            sorted.add(line);
        }
        sorted.addAll(byWho(run, concurrent));
        return sorted;
    }

    private static List<String> byWho(List<String> run, Pattern concurrent) {
        return run.stream()
                .sorted(Comparator.comparing(line -> who(line, concurrent)))
                .toList();
    }

    private static String who(String line, Pattern concurrent) {
        Matcher matcher = concurrent.matcher(line);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
