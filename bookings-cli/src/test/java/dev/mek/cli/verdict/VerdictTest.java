package dev.mek.cli.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.verdict.check.Anomaly;
import dev.mek.cli.verdict.history.History;
import dev.mek.cli.verdict.history.OwnRecord;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void anEmptyHistoryIsNotGood() {
        Verdict verdict = Verdict.on(History.EMPTY);

        assertThat(verdict.alarms()).isEmpty();
        assertThat(verdict.unproven()).isEqualTo(EnumSet.allOf(Anomaly.class));
        assertThat(verdict.good(Set.of(Anomaly.UNBOUNDED))).isFalse();
    }

    @Test
    void aHistoryWithoutAStreamSaysNothingAboutStreams() {
        var town = new Town();
        town.work(town.create(null, true), "planned");

        Verdict verdict = Done.to(town).verdict();

        assertThat(verdict.unproven())
                .containsExactlyInAnyOrder(
                        Anomaly.CONTRADICTED, Anomaly.UNSEEN, Anomaly.REPEATED, Anomaly.UNFINAL, Anomaly.UNBOUNDED);
        assertThat(verdict.good(verdict.unproven())).isTrue();
    }

    @Test
    void whatIsPrintedIsBoundedAndSaysHowMuchWasLookedAt() {
        var town = new Town();
        for (int i = 0; i < 30; i++) {
            town.create(null, true);
        }
        Done done = Done.to(town);
        for (int i = 0; i < 30; i++) {
            done.without(OwnRecord.class, record -> true);
        }

        assertThat(done.verdict().toString())
                .contains("lost                 30  in 30 accepted requests, 30 versions in the table")
                .contains("    G1  a version never reached Kafka: b0 version 1")
                .contains("    and 20 more\n")
                .contains("unseen                ?  in ");
    }
}
