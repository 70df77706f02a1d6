package dev.mek.cli.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.verdict.check.Anomaly;
import dev.mek.cli.verdict.history.Answered;
import dev.mek.cli.verdict.history.BayRow;
import dev.mek.cli.verdict.history.BookingRow;
import dev.mek.cli.verdict.history.DeadLetterRow;
import dev.mek.cli.verdict.history.ForeignRecord;
import dev.mek.cli.verdict.history.InboxRow;
import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.history.VersionRow;
import org.junit.jupiter.api.Test;

/** What answers, tables and events of others can have that they must not, and what lies close by and is right. */
class TableAnomaliesTest {

    private final Town town = new Town();

    @Test
    void anAnsweredBookingThatIsNotInTheTableIsLost() {
        String id = town.create(null, true);

        Done gone = Done.to(town)
                .without(BookingRow.class, row -> true)
                .without(BayRow.class, row -> true)
                .without(VersionRow.class, row -> true)
                .without(OwnRecord.class, record -> true);

        assertThat(gone.verdict().alarms()).containsExactly(Anomaly.LOST);
        assertThat(gone.verdict().cases(Anomaly.LOST).getFirst().evidence()).contains(id);
    }

    @Test
    void aBookingWhoseAnswerNeverCameMayBeThereOrNot() {
        town.create(null, false);

        Done there = Done.to(town);
        Done notThere = Done.to(town)
                .without(BookingRow.class, row -> true)
                .without(BayRow.class, row -> true)
                .without(VersionRow.class, row -> true)
                .without(OwnRecord.class, record -> true);

        assertThat(there.verdict().alarms()).isEmpty();
        assertThat(notThere.verdict().alarms()).isEmpty();
    }

    @Test
    void aVersionThatIsNotOnKafkaIsLost() {
        town.cancel(town.create(null, true));

        Done gone = Done.to(town).without(OwnRecord.class, record -> record.offset() == 1);

        assertThat(gone.verdict().alarms()).containsExactly(Anomaly.LOST);
    }

    @Test
    void anEventOfOthersThatWasNeitherHeardNorParkedIsLost() {
        String id = town.create(null, true);
        town.work(id, "planned");
        town.work(id, "planned");

        Done swallowed =
                Done.to(town).without(InboxRow.class, row -> row.eventId().endsWith("-1"));
        Done parked = Done.to(town)
                .without(InboxRow.class, row -> row.eventId().endsWith("-1"))
                .add(new DeadLetterRow("workshop.work-order.v1", 0, 0, "failure", "parked"));

        assertThat(swallowed.verdict().alarms()).containsExactly(Anomaly.LOST);
        assertThat(parked.verdict().alarms()).isEmpty();
    }

    @Test
    void aRecordThatCannotBeReadHasToBeParked() {
        town.poison();

        assertThat(Done.to(town).verdict().alarms()).isEmpty();
        assertThat(Done.to(town)
                        .without(DeadLetterRow.class, row -> true)
                        .verdict()
                        .alarms())
                .containsExactly(Anomaly.LOST);
    }

    @Test
    void anEventThatMadeTwoVersionsHadTwoEffects() {
        String id = town.create(null, true);
        town.work(id, "planned");
        town.work(id, "in-progress");
        town.redeliver(id, 0);

        Done twice = Done.to(town).with(VersionRow.class, row -> row.version() == 3, "causeEventId", "w-b0-1");

        assertThat(Done.to(town).verdict().alarms()).isEmpty();
        assertThat(twice.verdict().alarms()).containsExactly(Anomaly.DUPLICATE_EFFECT);
    }

    @Test
    void oneKeyMakesOneBooking() {
        String id = town.create("k1", true);
        town.again(id, "k1");
        town.create("k2", true);

        Done twoAnswers = Done.to(town).with(Answered.class, answer -> "k2".equals(answer.key()), "key", "k1");

        assertThat(Done.to(town).verdict().alarms()).isEmpty();
        assertThat(twoAnswers.verdict().alarms()).contains(Anomaly.DUPLICATE_EFFECT, Anomaly.CONTRADICTED);
    }

    @Test
    void aKeyWhoseFirstAnswerWasLostMakesOneBookingToo() {
        town.create("k1", false);
        town.create("k2", true);

        Done twice = Done.to(town).with(Answered.class, answer -> true, "key", "k2");

        assertThat(Done.to(town).verdict().alarms()).isEmpty();
        assertThat(twice.verdict().alarms()).containsExactly(Anomaly.DUPLICATE_EFFECT);
    }

    @Test
    void theSameKeyGetsTheSameBytes() {
        String id = town.create("k1", true);
        town.again(id, "k1");

        Done otherBytes = Done.to(town).with(Answered.class, answer -> true, "answer", "otherwise");
        Done otherBody = Done.to(town).with(Answered.class, answer -> true, "says", "something else");

        assertThat(otherBytes.verdict().alarms()).containsExactly(Anomaly.CONTRADICTED);
        assertThat(otherBody.verdict().alarms()).containsExactly(Anomaly.CONTRADICTED);
    }

    @Test
    void anAnswerThatTellsWhatTheTableNeverHadIsAPhantom() {
        town.create(null, true);

        Done other = Done.to(town).with(Answered.class, answer -> true, "told.status", "CONFIRMED");

        assertThat(other.verdict().alarms()).containsExactly(Anomaly.PHANTOM);
    }

    @Test
    void anEffectWhoseCauseNobodySaidIsAPhantom() {
        String id = town.create(null, true);
        town.work(id, "planned");
        town.redeliver(id, 0);

        Done once = Done.to(town).without(ForeignRecord.class, record -> true);
        Done never =
                Done.to(town).without(ForeignRecord.class, record -> true).without(ForeignRecord.class, record -> true);

        assertThat(once.verdict().alarms()).isEmpty();
        assertThat(never.verdict().alarms()).contains(Anomaly.PHANTOM);
    }

    @Test
    void twoBookingsOnOneBayOverlap() {
        town.create(null, true);
        town.create(null, true);
        BayRow first = (BayRow) town.observe().stream()
                .filter(BayRow.class::isInstance)
                .findFirst()
                .orElseThrow();

        Done touching = Done.to(town);
        Done overlapping = Done.to(town)
                .with(BayRow.class, row -> row.booking().equals("b1"), "start", first.start())
                .with(BookingRow.class, row -> row.booking().equals("b1"), "start", first.start());

        assertThat(touching.verdict().alarms()).isEmpty();
        assertThat(overlapping.verdict().alarms()).contains(Anomaly.OVERLAP);
    }

    @Test
    void anOpenBookingHasABayAndARefusedOneHasNone() {
        String refused = town.create(null, true);
        town.work(refused, "no-capacity");
        town.create(null, true);

        Done without = Done.to(town).without(BayRow.class, row -> true);
        Done kept = Done.to(town)
                .and(BayRow.class, row -> true, row -> Change.of(Change.of(row, "booking", refused), "bay", 7));

        assertThat(Done.to(town).verdict().alarms()).isEmpty();
        assertThat(without.verdict().alarms()).containsExactly(Anomaly.OVERLAP);
        assertThat(kept.verdict().alarms()).containsExactly(Anomaly.OVERLAP);
    }

    @Test
    void aRefusedBookingThatComesBackToLifeIsUnfinal() {
        String id = town.create(null, true);
        town.work(id, "no-capacity");
        town.payment(id, "authorized");

        Done revived = Done.to(town).with(VersionRow.class, row -> row.version() == 3, "work", "PLANNED");

        assertThat(Done.to(town).verdict().alarms()).isEmpty();
        assertThat(revived.verdict().alarms()).contains(Anomaly.UNFINAL);
    }

    @Test
    void aRefusedBookingThatIsAskedForAgainIsNot() {
        String id = town.create(null, true);
        town.work(id, "no-capacity");
        town.move(id);
        town.work(id, "planned");

        assertThat(Done.to(town).verdict().alarms()).isEmpty();
    }

    @Test
    void factsThatAreNotWhatAllEventsComeToHaveDiverged() {
        String id = town.create(null, true);
        town.work(id, "planned");
        town.work(id, "in-progress");
        town.redeliver(id, 0);

        Done older = Done.to(town).with(BookingRow.class, row -> true, "workRevision", 1);
        Done otherStatus = Done.to(town).with(BookingRow.class, row -> true, "status", "PENDING");

        assertThat(Done.to(town).verdict().alarms()).isEmpty();
        assertThat(older.verdict().alarms()).containsExactly(Anomaly.DIVERGED);
        assertThat(otherStatus.verdict().alarms()).containsExactly(Anomaly.DIVERGED);
    }

    @Test
    void aContradictionThatWasParkedCountsForNothing() {
        String id = town.create(null, true);
        town.work(id, "planned");

        Done contradicted = Done.to(town)
                .and(
                        ForeignRecord.class,
                        record -> true,
                        record -> Change.of(
                                Change.of(Change.of(record, "offset", 99), "said.state", "no-capacity"),
                                "said.revision",
                                2));

        assertThat(contradicted.verdict().alarms()).containsExactly(Anomaly.DIVERGED);
        assertThat(contradicted
                        .add(new DeadLetterRow("workshop.work-order.v1", 0, 99, "conflict", "parked"))
                        .verdict()
                        .alarms())
                .isEmpty();
    }
}
