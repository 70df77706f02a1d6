package dev.mek.contracts.containment.referee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.containment.normal.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Labelled pairs of others: {@code -Dreferee.dir=FOLDER} names a folder with {@code containment-draft7.jsonl} and the like,
 * a line each {@code {id, old, new, old_subset_new, new_subset_old}}; a label of null says nothing.
 */
class RefereeIT {

    private static final double UNDECIDED_MAX = 0.02;

    @Test
    void agreesWithTheReferee() throws IOException {
        String folder = System.getProperty("referee.dir", "");
        if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
            System.out.println("referee: no folder of labelled pairs (-Dreferee.dir=FOLDER), nothing compared");
            return;
        }
        for (Draft draft : Draft.values()) {
            Path file = Path.of(folder, "containment-" + name(draft) + ".jsonl");
            if (Files.exists(file)) {
                judge(file, draft);
            }
        }
    }

    private static void judge(Path file, Draft draft) throws IOException {
        RefereeRun.of(file, draft);
        RefereeRun run = RefereeRun.of(file, draft);

        System.out.println("referee " + name(draft) + ": " + run.summary());
        for (List<String> lines : List.of(run.missed, run.alarms, run.undecided, run.unreadable, run.refuted)) {
            lines.forEach(line -> System.out.println("  " + line));
        }

        assertThat(run.missed).isEmpty();
        assertThat(run.alarms).isEmpty();
        assertThat(run.undecided.size() + run.unreadable.size()).isLessThanOrEqualTo((int) (run.facts * UNDECIDED_MAX));
    }

    private static String name(Draft draft) {
        return draft.name().toLowerCase(Locale.ROOT).replace("draft_", "draft").replace('_', '-');
    }
}
