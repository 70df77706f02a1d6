package dev.mek.cli.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.verdict.check.Anomaly;
import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.history.Stalled;
import dev.mek.cli.verdict.history.Streamed;
import dev.mek.cli.verdict.history.Streamed.Mark;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Kafka and the streams can have that they must not, and what lies close by and is right. */
class TopicAnomaliesTest {

    private final Town town = new Town();

    @BeforeEach
    void oneBookingWithThreeVersions() {
        String id = town.create(null, true);
        town.work(id, "planned");
        town.cancel(id);
    }

    @Test
    void aFirstDeliveryBehindALaterVersionIsAnInversion() {
        Done swapped = Done.to(town)
                .with(OwnRecord.class, record -> record.offset() == 1, "offset", 7)
                .with(OwnRecord.class, record -> record.offset() == 2, "offset", 1)
                .with(OwnRecord.class, record -> record.offset() == 7, "offset", 2);

        assertThat(swapped.verdict().alarms()).containsExactly(Anomaly.INVERSION);
    }

    @Test
    void aLateRepeatOfAnOlderVersionIsLegal() {
        town.repeat(0);
        town.repeat(1);

        Verdict verdict = Done.to(town).verdict();

        assertThat(verdict.alarms()).isEmpty();
        assertThat(verdict.looked(Anomaly.INVERSION)).containsEntry("repeats", 2);
    }

    @Test
    void aVersionWithTwoContentsHadTwoEffects() {
        town.repeat(1);

        Done otherEvent = Done.to(town).with(OwnRecord.class, record -> record.offset() == 3, "eventId", "e-b0-2b");

        assertThat(otherEvent.verdict().alarms()).contains(Anomaly.DUPLICATE_EFFECT);
    }

    @Test
    void anEventWithoutItsKeyIsScattered() {
        Done keyless = Done.to(town).with(OwnRecord.class, record -> record.offset() == 1, "key", null);
        Done elsewhere = Done.to(town).with(OwnRecord.class, record -> record.offset() == 1, "partition", 9);

        assertThat(keyless.verdict().alarms()).containsExactly(Anomaly.SCATTERED);
        assertThat(elsewhere.verdict().alarms()).containsExactly(Anomaly.SCATTERED);
    }

    @Test
    void anEventThatTheTableNeverHadIsAPhantom() {
        Done uncommitted = Done.to(town)
                .and(
                        OwnRecord.class,
                        record -> record.offset() == 2,
                        record -> Change.of(
                                Change.of(Change.of(record, "offset", 3), "told.version", 4), "eventId", "e-b0-4"));
        Done otherContent =
                Done.to(town).with(OwnRecord.class, record -> record.offset() == 2, "told.payment", "CAPTURED");
        Done otherName =
                Done.to(town).with(OwnRecord.class, record -> record.offset() == 2, "type", Town.OWN + "held.v1");

        assertThat(uncommitted.verdict().alarms()).containsExactly(Anomaly.PHANTOM);
        assertThat(otherContent.verdict().alarms()).containsExactly(Anomaly.PHANTOM);
        assertThat(otherName.verdict().alarms()).containsExactly(Anomaly.PHANTOM);
    }

    @Test
    void aChangeLeftOutBetweenTwoIdsIsUnseen() {
        town.client("s1").connect();
        TownClient reads = town.client("s2").connect();
        threeMore(reads);

        Done leftOut = Done.to(town).without(Streamed.class, change(4));

        assertThat(Done.to(town).verdict().alarms()).isEmpty();
        assertThat(leftOut.verdict().alarms()).containsExactly(Anomaly.UNSEEN);
    }

    @Test
    void aChangeLeftOutAtAReconnectIsUnseen() {
        TownClient reads = town.client("s1").connect();
        threeMore(reads);
        reads.disconnect().connect();
        threeMore(reads);

        Done offByOne = Done.to(town).without(Streamed.class, change(6));

        assertThat(Done.to(town).verdict().alarms()).isEmpty();
        assertThat(offByOne.verdict().alarms()).containsExactly(Anomaly.UNSEEN);
    }

    @Test
    void whatCameAfterTheLastIdIsNotMissed() {
        TownClient reads = town.client("s1").connect();
        threeMore(reads);

        Done cut = Done.to(town).without(Streamed.class, change(5));

        assertThat(cut.verdict().alarms()).isEmpty();
    }

    @Test
    void aGapThatWasAnnouncedIsNone() {
        TownClient reads = town.client("s1").connect();
        town.repeat(0);
        reads.gap();
        threeMore(reads);

        Done silent = Done.to(town).with(Streamed.class, step -> step.mark() == Mark.GAP, "mark", "HEARTBEAT");

        assertThat(Done.to(town).verdict().alarms()).isEmpty();
        assertThat(silent.verdict().alarms()).containsExactly(Anomaly.UNSEEN);
    }

    @Test
    void oneRecordTwiceOnAConnectionIsRepeated() {
        TownClient reads = town.client("s1").connect();
        threeMore(reads);

        Done twice = Done.to(town).and(Streamed.class, change(4), "place", 99);
        Done onTheNext = Done.to(town)
                .and(Streamed.class, change(4), step -> Change.of(Change.of(step, "connection", 1), "place", 0));

        assertThat(twice.verdict().alarms()).containsExactly(Anomaly.REPEATED);
        assertThat(onTheNext.verdict().alarms()).isEmpty();
    }

    @Test
    void aStreamThatTellsALaterVersionFirstIsAnInversion() {
        TownClient reads = town.client("s1").connect();
        threeMore(reads);

        Done swapped =
                Done.to(town).with(Streamed.class, change(3), "place", 99).with(Streamed.class, change(4), "place", 98);

        assertThat(swapped.verdict().alarms()).contains(Anomaly.INVERSION);
    }

    @Test
    void aStreamThatTellsALateRepeatOfWhatWasBeforeItsTimeIsNone() {
        TownClient reads = town.client("s1").connect();
        threeMore(reads);
        town.repeat(0);
        reads.read(1);

        assertThat(Done.to(town).verdict().alarms()).isEmpty();
    }

    @Test
    void aStreamThatTellsWhatIsNotOnKafkaIsAPhantom() {
        TownClient reads = town.client("s1").connect();
        threeMore(reads);

        Done other = Done.to(town).with(Streamed.class, change(4), "change.digest", "0");

        assertThat(other.verdict().alarms()).containsExactly(Anomaly.PHANTOM);
    }

    @Test
    void aClientThatNeverReadsIsCutOff() {
        town.stalled(true);
        assertThat(Done.to(town).verdict().alarms()).isEmpty();

        Done kept = Done.to(town).with(Stalled.class, client -> true, "cut", false);
        Done keptWithinBound = Done.to(town)
                .with(
                        Stalled.class,
                        client -> true,
                        client -> Change.of(Change.of(client, "cut", false), "owedBytes", 10));

        assertThat(kept.verdict().alarms()).containsExactly(Anomaly.UNBOUNDED);
        assertThat(keptWithinBound.verdict().alarms()).isEmpty();
    }

    private void threeMore(TownClient reads) {
        for (String word : new String[] {"authorized", "declined", "captured"}) {
            town.payment("b0", word);
        }
        reads.read(3);
    }

    private static Predicate<Streamed> change(long offset) {
        return step -> step.change() != null && step.change().offset() == offset;
    }
}
