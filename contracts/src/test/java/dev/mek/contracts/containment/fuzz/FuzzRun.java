package dev.mek.contracts.containment.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.Containment;
import dev.mek.contracts.containment.Options;
import dev.mek.contracts.containment.Verdict;
import dev.mek.contracts.containment.limit.TooHard;
import dev.mek.contracts.containment.normal.Draft;
import dev.mek.contracts.containment.normal.Formats;
import dev.mek.contracts.containment.witness.Candidates;
import dev.mek.contracts.containment.witness.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Random pairs put to the engine, each OK attacked with values near the bounds of both schemas. */
final class FuzzRun {

    final List<String> refuted = new ArrayList<>();
    final Map<String, Integer> reasons = new TreeMap<>();
    int ok;
    int broken;
    int undecided;
    int unreadable;
    long attacks;
    long hits;

    static FuzzRun of(long seed, int pairs, int attacksPerOk) {
        FuzzRun run = new FuzzRun();
        Draft[] drafts = Draft.values();
        for (int i = 0; i < pairs; i++) {
            Draft draft = drafts[i % drafts.length];
            SchemaPairs.Pair pair = new SchemaPairs(seed + i, draft).next();
            Verdict verdict = Containment.compare(pair.older(), pair.newer(), Options.of(draft));
            run.judge(verdict, pair, draft, seed + i, attacksPerOk);
        }
        return run;
    }

    private void judge(Verdict verdict, SchemaPairs.Pair pair, Draft draft, long seed, int attacksPerOk) {
        switch (verdict) {
            case Verdict.Ok good -> {
                ok++;
                attack(pair, draft, seed, attacksPerOk);
            }
            case Verdict.Break bad -> broken++;
            case Verdict.Undecided open -> {
                undecided++;
                reasons.merge(
                        open.reason().substring(0, Math.min(60, open.reason().length())), 1, Integer::sum);
            }
            case Verdict.Unreadable no -> {
                unreadable++;
                reasons.merge(no.toString(), 1, Integer::sum);
            }
        }
    }

    private void attack(SchemaPairs.Pair pair, Draft draft, long seed, int count) {
        Candidates candidates = new Candidates(pair.older(), pair.newer(), seed);
        try {
            Validator older = Validator.compile(pair.older(), draft, Formats.ANNOTATE);
            Validator newer = Validator.compile(pair.newer(), draft, Formats.ANNOTATE);
            for (int i = 0; i < count; i++) {
                JsonNode value = candidates.next();
                attacks++;
                if (older.accepts(value)) {
                    hits++;
                    if (!newer.accepts(value) && !misjudged(pair, value)) {
                        refuted.add("%s seed %d: %s within %s, but %s"
                                .formatted(draft, seed, pair.older(), pair.newer(), value));
                        return;
                    }
                }
            }
        } catch (TooHard e) {
            reasons.merge("attack: " + e.reason(), 1, Integer::sum);
        }
    }

    /** The validator holds uniqueItems against objects too, which it must not. */
    private static boolean misjudged(SchemaPairs.Pair pair, JsonNode value) {
        return pair.toString().contains("uniqueItems") && hasEqualMembers(value);
    }

    private static boolean hasEqualMembers(JsonNode value) {
        List<JsonNode> members = new ArrayList<>();
        value.forEach(members::add);
        boolean equal = value.isObject() && new HashSet<>(members).size() < members.size();
        return equal || members.stream().anyMatch(FuzzRun::hasEqualMembers);
    }

    String summary() {
        int all = ok + broken + undecided + unreadable;
        return ("%d pairs: %d OK (%.1f %%), %d BREAK, %d undecided (%.2f %%), %d unreadable; %d values tried against the OKs,"
                        + " %d of them valid under the old schema, %d OKs refuted")
                .formatted(
                        all,
                        ok,
                        100.0 * ok / all,
                        broken,
                        undecided,
                        100.0 * undecided / all,
                        unreadable,
                        attacks,
                        hits,
                        refuted.size());
    }
}
