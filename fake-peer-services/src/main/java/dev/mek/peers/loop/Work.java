package dev.mek.peers.loop;

import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.wire.ContractViolationException;
import dev.mek.contracts.wire.Decoded;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.peers.behaviour.Decision;
import dev.mek.peers.behaviour.Participant;
import dev.mek.peers.behaviour.Planned;
import dev.mek.peers.behaviour.Task;
import dev.mek.peers.loop.Tally.Met;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * A participant at work: takes booking events in, keeps the appointments that follow, sends what is due. For one thread.
 */
final class Work {

    private static final Logger log = LoggerFactory.getLogger(Work.class);

    private final Participant participant;
    private final EventCodec codec;
    private final AnswerSender sender;
    private final InstantSource clock;
    private final Tally tally;
    private final Agenda agenda = new Agenda();

    Work(Participant participant, EventCodec codec, AnswerSender sender, InstantSource clock, Tally tally) {
        this.participant = participant;
        this.codec = codec;
        this.sender = sender;
        this.clock = clock;
        this.tally = tally;
    }

    Agenda agenda() {
        return agenda;
    }

    void take(Desk desk, ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        switch (codec.decode(record)) {
            case Decoded.Event event -> understood(desk, record, event);
            case Decoded.UnknownType unknown -> skip(desk, record, Met.UNKNOWN_TYPE, unknown.type());
            case Decoded.Rejected rejected ->
                skip(desk, record, Met.BROKEN, rejected.reason() + ": " + rejected.detail());
        }
    }

    void sendDue() {
        while (agenda.hasDue(clock.instant())) {
            Appointment appointment = agenda.take();
            appointment.desk().sent(appointment);
            try {
                sender.send(appointment);
            } catch (ContractViolationException e) {
                tally.count(Met.UNSENDABLE);
                about(log.atError(), appointment)
                        .addKeyValue("error", e.getMessage())
                        .log("answer breaks its contract");
                dealtWith(appointment);
            }
        }
    }

    /** Takes in how sent answers ended. */
    void settle() {
        AnswerSender.Outcome outcome = sender.outcomes().poll();
        while (outcome != null) {
            settle(outcome);
            outcome = sender.outcomes().poll();
        }
    }

    void settle(AnswerSender.Outcome outcome) {
        Exception failure = outcome.failure();
        if (failure == null) {
            tally.count(Met.ANSWERED);
            dealtWith(outcome.appointment());
            return;
        }
        tally.count(Met.RETRIED);
        agenda.settled();
        Appointment again = outcome.appointment()
                .again(clock.instant().plus(outcome.appointment().backOff()));
        agenda.add(again);
        about(log.atWarn(), again)
                .addKeyValue("attempt", again.attempt())
                .addKeyValue("error", failure.toString())
                .log("answer not sent, will be tried again");
    }

    /** The desk's partition is another's now: what waited there is dropped, for the other makes it anew. */
    void leave(Desk desk) {
        agenda.removeAll(desk);
    }

    private void dealtWith(Appointment appointment) {
        agenda.settled();
        appointment.desk().bookmark().done(appointment.offset());
    }

    private void understood(
            Desk desk, ConsumerRecord<byte @Nullable [], byte @Nullable []> record, Decoded.Event event) {
        if (event.message() instanceof BookingEvent said) {
            decide(desk, record, event.envelope(), said.booking());
        } else {
            skip(desk, record, Met.UNKNOWN_TYPE, event.envelope().type());
        }
    }

    private void decide(
            Desk desk,
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record,
            Envelope envelope,
            BookingSnapshot booking) {
        Task known = desk.known(booking.id());
        tally.count(booking.version() <= known.version() ? Met.LATE : Met.READ);
        Decision decision = participant.decide(known, booking);
        desk.bookmark()
                .read(record.offset(), record.timestamp(), decision.plan().size());
        for (Appointment off : desk.decided(booking.id(), decision)) {
            tally.count(Met.WITHDRAWN);
            agenda.remove(off);
            off.desk().bookmark().done(off.offset());
        }
        for (Planned planned : decision.plan()) {
            Instant due = envelope.time().plus(planned.after());
            Appointment appointment =
                    new Appointment(planned, envelope, desk, record.offset(), due, due, 0, agenda.nextNumber());
            desk.made(appointment);
            agenda.add(appointment);
        }
    }

    private void skip(Desk desk, ConsumerRecord<byte @Nullable [], byte @Nullable []> record, Met why, String detail) {
        desk.bookmark().read(record.offset(), record.timestamp(), 0);
        tally.count(why);
        log.atWarn()
                .addKeyValue("peer", participant.name())
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("reason", why)
                .addKeyValue("error", detail)
                .log("event skipped");
    }

    private LoggingEventBuilder about(LoggingEventBuilder builder, Appointment it) {
        return builder.addKeyValue("peer", participant.name())
                .addKeyValue("bookingId", it.bookingId())
                .addKeyValue("step", it.planned().step().word());
    }
}
