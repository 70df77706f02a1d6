package dev.mek.peers.billing;

import static dev.mek.peers.Bookings.PRICE;
import static dev.mek.peers.Bookings.booking;
import static dev.mek.peers.Bookings.requested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.PaymentAuthorized;
import dev.mek.contracts.message.PaymentCaptured;
import dev.mek.contracts.message.PaymentDeclined;
import dev.mek.contracts.message.PaymentRefunded;
import dev.mek.peers.behaviour.Behaviour;
import dev.mek.peers.behaviour.Decision;
import dev.mek.peers.behaviour.Pace;
import dev.mek.peers.behaviour.Planned;
import dev.mek.peers.behaviour.Task;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BillingTest {

    private static final UUID ID = UUID.fromString("0196a0c0-0000-7000-8000-000000000001");
    private static final String PAYMENT = "pay-" + ID;
    private static final Pace PACE = new Pace(Duration.ofMillis(5), Duration.ZERO, Duration.ZERO);
    private static final Task AUTHORIZED = Task.UNKNOWN.seen(1, 1).answering(1, PaymentStep.AUTHORIZE);

    private final Billing polite = new Billing(new Behaviour(1, PACE, 0, 0));
    private final Billing strict = new Billing(new Behaviour(1, PACE, 0, 100));

    @Test
    void thePriceOfARequestIsAuthorized() {
        Decision decision = polite.decide(Task.UNKNOWN, requested(ID));

        assertThat(messages(decision)).containsExactly(new PaymentAuthorized(PAYMENT, ID, 1, PRICE));
        assertThat(decision.plan()).extracting(Planned::after).containsExactly(PACE.answer());
    }

    @Test
    void aStrictBillingDeclines() {
        Decision decision = strict.decide(Task.UNKNOWN, requested(ID));

        assertThat(messages(decision)).singleElement().isInstanceOf(PaymentDeclined.class);
    }

    @Test
    void eachNewRequestIsAuthorizedOnItsOwn() {
        Decision decision = polite.decide(AUTHORIZED, booking(ID, 4, 2, "PENDING", "OPEN", "UNANSWERED", "NONE"));

        assertThat(messages(decision)).containsExactly(new PaymentAuthorized(PAYMENT, ID, 2, PRICE));
    }

    @Test
    void doneWorkIsCapturedOnce() {
        Decision done = polite.decide(AUTHORIZED, booking(ID, 5, 1, "IN_PROGRESS", "OPEN", "DONE", "AUTHORIZED"));
        Decision after = polite.decide(done.task(), booking(ID, 6, 1, "COMPLETED", "OPEN", "DONE", "CAPTURED"));

        assertThat(messages(done)).containsExactly(new PaymentCaptured(PAYMENT, ID, 1, PRICE));
        assertThat(after.plan()).isEmpty();
    }

    @Test
    void workThatIsNotDoneIsNotCaptured() {
        Decision decision =
                polite.decide(AUTHORIZED, booking(ID, 4, 1, "IN_PROGRESS", "OPEN", "STARTED", "AUTHORIZED"));

        assertThat(decision.plan()).isEmpty();
    }

    @Test
    void cancellationGivesTheMoneyBackEvenBeforeTheServiceShowsItTaken() {
        Decision decision =
                polite.decide(AUTHORIZED, booking(ID, 2, 1, "CANCELLED", "CANCELLED", "UNANSWERED", "NONE"));

        assertThat(messages(decision)).containsExactly(new PaymentRefunded(PAYMENT, ID, 1, PRICE));
    }

    @Test
    void cancellationWithdrawsAnAuthorizationThatWaits() {
        Task waiting = polite.decide(Task.UNKNOWN, requested(ID)).task();

        Decision decision = polite.decide(waiting, booking(ID, 2, 1, "CANCELLED", "CANCELLED", "UNANSWERED", "NONE"));

        assertThat(decision.withdrawn()).containsExactly(PaymentStep.AUTHORIZE);
        assertThat(decision.plan()).isEmpty();
    }

    @Test
    void aForgottenAuthorizationIsGivenBackBySnapshot() {
        Decision decision =
                polite.decide(Task.UNKNOWN, booking(ID, 4, 1, "CANCELLED", "CANCELLED", "PLANNED", "AUTHORIZED"));

        assertThat(messages(decision)).containsExactly(new PaymentRefunded(PAYMENT, ID, 1, PRICE));
    }

    @Test
    void aDeclinedPaymentHasNothingToGiveBack() {
        Task declined = Task.UNKNOWN.seen(1, 1).answering(1, PaymentStep.DECLINE);

        Decision decision = strict.decide(declined, booking(ID, 3, 1, "CANCELLED", "CANCELLED", "PLANNED", "DECLINED"));

        assertThat(decision.plan()).isEmpty();
    }

    private static List<Message> messages(Decision decision) {
        return decision.plan().stream().map(Planned::message).toList();
    }
}
