package dev.mek.contracts.containment.referee;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.Containment;
import dev.mek.contracts.containment.Options;
import dev.mek.contracts.containment.Verdict;
import dev.mek.contracts.containment.normal.Draft;
import dev.mek.contracts.containment.normal.Formats;
import dev.mek.contracts.containment.witness.Validator;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One file of labelled pairs put to the engine.
 *
 * <p>Where verdict and label differ, the validator is asked once more about the value that decides: a witness, or the one
 * value that {@code const} allows. Where it sides with the verdict the label is refuted, and printed with the value for
 * people to see.
 */
final class RefereeRun {

    final List<String> missed = new ArrayList<>();
    final List<String> alarms = new ArrayList<>();
    final List<String> undecided = new ArrayList<>();
    final List<String> unreadable = new ArrayList<>();
    final List<String> refuted = new ArrayList<>();
    final List<Long> micros = new ArrayList<>();
    int facts;

    private final Draft draft;
    private int right;

    private RefereeRun(Draft draft) {
        this.draft = draft;
    }

    static RefereeRun of(Path file, Draft draft) throws IOException {
        RefereeRun run = new RefereeRun(draft);
        for (String line : Files.readAllLines(file)) {
            run.pair(Json.mapper().readTree(line));
        }
        return run;
    }

    private void pair(JsonNode pair) {
        JsonNode older = pair.get("old");
        JsonNode newer = pair.get("new");
        long start = System.nanoTime();
        Containment.Both both = Containment.compareBoth(older, newer, Options.of(draft));
        micros.add((System.nanoTime() - start) / 1_000);
        String id = pair.get("id").textValue();
        judge(id + " backward", pair.path("old_subset_new"), both.backward(), older, newer);
        judge(id + " forward", pair.path("new_subset_old"), both.forward(), newer, older);
    }

    private void judge(String what, JsonNode label, Verdict verdict, JsonNode one, JsonNode other) {
        if (!label.isBoolean()) {
            return;
        }
        facts++;
        switch (verdict) {
            case Verdict.Ok ok -> judgeOk(what, label, one, other);
            case Verdict.Break broken -> judgeBreak(what, label, broken.witness(), one, other);
            case Verdict.Undecided open -> undecided.add(what + ": " + open.reason());
            case Verdict.Unreadable no -> unreadable.add(what + ": " + no);
        }
    }

    private void judgeOk(String what, JsonNode label, JsonNode one, JsonNode other) {
        if (label.booleanValue()) {
            right++;
        } else {
            (one.has("const") && accepts(other, one.get("const")) ? refuted : missed)
                    .add(what + ": OK, the label says no; " + one + " within " + other);
        }
    }

    private void judgeBreak(String what, JsonNode label, JsonNode witness, JsonNode one, JsonNode other) {
        if (!label.booleanValue()) {
            right++;
        } else {
            (accepts(one, witness) && !accepts(other, witness) ? refuted : alarms)
                    .add(what + ": BREAK, the label says contained; witness " + witness + "; " + one + " within "
                            + other);
        }
    }

    private boolean accepts(JsonNode schema, JsonNode value) {
        return Validator.compile(schema, draft, Formats.ANNOTATE).accepts(value);
    }

    String summary() {
        long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
        return ("%d facts, %d right, %d missed, %d false alarms, %d undecided, %d unreadable (both %.2f %%), %d labels refuted;"
                        + " a pair both ways: median %.2f ms, p95 %.2f ms, max %.0f ms")
                .formatted(
                        facts,
                        right,
                        missed.size(),
                        alarms.size(),
                        undecided.size(),
                        unreadable.size(),
                        100.0 * (undecided.size() + unreadable.size()) / facts,
                        refuted.size(),
                        sorted[sorted.length / 2] / 1e3,
                        sorted[sorted.length * 95 / 100] / 1e3,
                        sorted[sorted.length - 1] / 1e3);
    }
}
