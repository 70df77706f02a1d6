package dev.mek.contracts.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.comparison.Way;
import dev.mek.contracts.rule.Change;
import dev.mek.contracts.rule.ExceptionUnused;
import dev.mek.contracts.rule.Finding;
import dev.mek.contracts.rule.Rule;
import dev.mek.contracts.rule.Rules;
import dev.mek.contracts.surface.Event;
import dev.mek.contracts.surface.Exemption;
import dev.mek.contracts.surface.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds a catalogue against earlier ones. */
public final class Check {

    private final Surface after;
    private final boolean strict;
    private final Map<Key, Collected> collected = new LinkedHashMap<>();

    private Check(Surface after, boolean strict) {
        this.after = after;
        this.strict = strict;
    }

    /** Findings that say the same against several versions are one. */
    private record Key(String rule, String subject, String message) {}

    private record Collected(Finding finding, List<String> against) {}

    /**
     * Checks.
     *
     * @param base the version that was asked about: every rule
     * @param releases the released versions, the newest first: the rules about schemas, for events whose mode is transitive
     * @param strict whether writers may send undeclared fields
     */
    public static Report run(Surface after, Surface base, List<Surface> releases, boolean strict) {
        return new Check(after, strict).against(base, releases);
    }

    private Report against(Surface base, List<Surface> releases) {
        Change change = new Change(base, after, strict);
        Rules.ALL.forEach(rule -> collect(rule, change));
        Map<String, Set<JsonNode>> seen = new HashMap<>();
        unseen(base, seen);
        List<String> looked = new ArrayList<>();
        for (Surface release : releases) {
            Surface other = unseen(release, seen);
            looked.add(release.label());
            Change since = new Change(other, after, strict);
            Rules.ALL.stream().filter(Rule::transitive).forEach(rule -> collect(rule, since));
        }
        List<EventVerdict> events = change.kept()
                .map(kept -> new EventVerdict(
                        kept.type(),
                        kept.after().mode(),
                        after.place(kept.after().pointer()),
                        change.outcome(kept, Way.BACKWARD),
                        change.outcome(kept, Way.FORWARD)))
                .toList();
        return new Report(after, base.label(), looked, events, judged(change));
    }

    private void collect(Rule rule, Change change) {
        rule.check(change)
                .forEach(finding -> collected
                        .computeIfAbsent(
                                new Key(finding.rule(), finding.subject(), finding.message()),
                                key -> new Collected(finding, new ArrayList<>()))
                        .against()
                        .add(change.before().label()));
    }

    /** The events of a release whose schema was not yet compared, and whose mode asks for all releases. */
    private Surface unseen(Surface release, Map<String, Set<JsonNode>> seen) {
        List<Event> others = release.events().stream()
                .filter(event -> seen.computeIfAbsent(event.type(), type -> new HashSet<>())
                                .add(event.schema().tree())
                        && after.event(event.type())
                                .filter(now -> now.mode().transitive())
                                .isPresent())
                .toList();
        return new Surface(
                release.label(),
                release.catalog(),
                release.formatsAsserted(),
                release.owners(),
                release.topics(),
                others,
                release.exemptions());
    }

    private List<Reported> judged(Change change) {
        Set<Exemption> used = new HashSet<>();
        List<Reported> reported = new ArrayList<>();
        for (Collected one : collected.values()) {
            var exemption = after.exemptions().stream()
                    .filter(exception -> covers(exception, one.finding()))
                    .findFirst();
            exemption.ifPresent(used::add);
            reported.add(new Reported(one.finding(), one.against(), exemption.map(Exemption::reason)));
        }
        Stream<Reported> unused = after.exemptions().stream()
                .filter(exception -> !used.contains(exception))
                .map(exception ->
                        new Reported(new ExceptionUnused().of(exception, change), List.of(), Optional.empty()));
        return Stream.concat(reported.stream(), unused).toList();
    }

    private static boolean covers(Exemption exception, Finding finding) {
        return exception.rule().equals(finding.rule())
                && exception.subject().equals(finding.subject())
                && (exception.at().isEmpty() || exception.at().equals(finding.at()));
    }
}
