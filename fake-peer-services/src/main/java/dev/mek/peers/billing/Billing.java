package dev.mek.peers.billing;

import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.PaymentAuthorized;
import dev.mek.contracts.message.PaymentCaptured;
import dev.mek.contracts.message.PaymentDeclined;
import dev.mek.contracts.message.PaymentEvent;
import dev.mek.contracts.message.PaymentRefunded;
import dev.mek.peers.behaviour.Behaviour;
import dev.mek.peers.behaviour.Decision;
import dev.mek.peers.behaviour.Draft;
import dev.mek.peers.behaviour.Occasion;
import dev.mek.peers.behaviour.Participant;
import dev.mek.peers.behaviour.Planned;
import dev.mek.peers.behaviour.Task;
import java.util.Optional;
import java.util.UUID;

/**
 * Authorizes the price of each request, or declines it; captures it once the work is done; gives it back when the booking
 * is cancelled.
 */
public record Billing(Behaviour behaviour) implements Participant {

    @Override
    public String name() {
        return "billing";
    }

    @Override
    public String topic() {
        return "billing.payment.v1";
    }

    @Override
    public String source() {
        return "/billing";
    }

    @Override
    public Decision decide(Task known, BookingSnapshot booking) {
        if (booking.version() <= known.version() || booking.requestRevision() < known.requestRevision()) {
            return Decision.nothing(known);
        }
        Draft draft = new Draft(known, booking.version(), booking.requestRevision());
        if (booking.request().equals("CANCELLED")) {
            draft.withdraw(PaymentStep.AUTHORIZE, PaymentStep.DECLINE, PaymentStep.CAPTURE);
            refund(draft, booking);
        } else {
            answer(draft, booking);
            capture(draft, booking);
        }
        return draft.decision();
    }

    @Override
    public Optional<Given> given(Message message) {
        if (!(message instanceof PaymentEvent payment)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (payment) {
                    case PaymentAuthorized it -> new Given(it.answers(), PaymentStep.AUTHORIZE);
                    case PaymentDeclined it -> new Given(it.answers(), PaymentStep.DECLINE);
                    case PaymentCaptured it -> new Given(it.answers(), PaymentStep.CAPTURE);
                    case PaymentRefunded it -> new Given(it.answers(), PaymentStep.REFUND);
                });
    }

    private void answer(Draft draft, BookingSnapshot booking) {
        if (!booking.payment().equals("NONE") || draft.task().knowsAny(PaymentStep.values())) {
            return;
        }
        boolean declines = behaviour.declines(occasion(booking, PaymentStep.DECLINE));
        draft.plan(planned(declines ? PaymentStep.DECLINE : PaymentStep.AUTHORIZE, booking));
    }

    private void capture(Draft draft, BookingSnapshot booking) {
        boolean authorized =
                booking.payment().equals("AUTHORIZED") || draft.task().hasAnswered(PaymentStep.AUTHORIZE);
        if (booking.work().equals("DONE") && authorized && !draft.task().knowsAny(PaymentStep.CAPTURE)) {
            draft.plan(planned(PaymentStep.CAPTURE, booking));
        }
    }

    private void refund(Draft draft, BookingSnapshot booking) {
        boolean holdsMoney = switch (booking.payment()) {
            case "AUTHORIZED", "CAPTURED" -> true;
            default ->
                draft.task().hasAnswered(PaymentStep.AUTHORIZE) || draft.task().hasAnswered(PaymentStep.CAPTURE);
        };
        if (holdsMoney && !draft.task().knowsAny(PaymentStep.REFUND)) {
            draft.plan(planned(PaymentStep.REFUND, booking));
        }
    }

    private Planned planned(PaymentStep step, BookingSnapshot booking) {
        return new Planned(step, occasion(booking, step), behaviour.pace().answer(), message(step, booking));
    }

    private static Message message(PaymentStep step, BookingSnapshot booking) {
        UUID id = booking.id();
        String paymentId = "pay-" + id;
        int answers = booking.requestRevision();
        Money price = booking.price();
        return switch (step) {
            case AUTHORIZE -> new PaymentAuthorized(paymentId, id, answers, price);
            case DECLINE -> new PaymentDeclined(paymentId, id, answers, price, "card declined by issuer");
            case CAPTURE -> new PaymentCaptured(paymentId, id, answers, price);
            case REFUND -> new PaymentRefunded(paymentId, id, answers, price);
        };
    }

    private Occasion occasion(BookingSnapshot booking, PaymentStep step) {
        return new Occasion(name(), booking.id(), booking.requestRevision(), step.word());
    }
}
