package dev.mek.bookings;

import dev.mek.bookings.config.IdempotencyConfig;
import dev.mek.bookings.deadletter.Publication;
import dev.mek.bookings.inbox.RecordReader;
import dev.mek.bookings.outbox.Outbox;
import dev.mek.bookings.store.Database;
import dev.mek.bookings.usecase.Announcer;
import dev.mek.bookings.usecase.BookingQueries;
import dev.mek.bookings.usecase.Bookings;
import dev.mek.bookings.usecase.CommitListener;
import dev.mek.bookings.usecase.DeadLetterQueries;
import dev.mek.bookings.usecase.DeadLetters;
import dev.mek.bookings.usecase.ForeignEvents;
import dev.mek.bookings.usecase.Ledger;
import dev.mek.bookings.usecase.Redrives;
import dev.mek.bookings.usecase.ReferenceData;
import dev.mek.bookings.usecase.Vacancies;
import dev.mek.contracts.catalog.TopicSpec;
import dev.mek.contracts.wire.EventCodec;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What the service does, wired. */
record UseCases(
        Bookings bookings,
        BookingQueries queries,
        ForeignEvents foreignEvents,
        DeadLetters deadLetters,
        Redrives redrives,
        DeadLetterQueries deadLetterQueries,
        ReferenceData reference) {

    /** Our name in the catalogue. */
    static final String US = "bookings";

    private static final String TOPIC = "bookings.booking.v1";

    /** Use cases over a database that has been migrated. */
    static UseCases over(
            Database database,
            EventCodec codec,
            InstantSource clock,
            CommitListener listener,
            IdempotencyConfig idempotency) {
        Jdbi jdbi = database.jdbi();
        var reference = ReferenceData.read(jdbi);
        var vacancies = new Vacancies(jdbi, clock);
        var announcer = new Announcer(codec, codec.catalog().owner(US).source(), TOPIC);
        var outbox = new Outbox(maxBytesByTopic(codec));
        var ledger = new Ledger(announcer, outbox);
        int deadLetterBytesMax = codec.catalog().topic(Publication.TOPIC).maxMessageBytes();
        var foreignEvents = new ForeignEvents(jdbi, ledger, clock, listener);
        return new UseCases(
                new Bookings(jdbi, reference, vacancies, ledger, clock, listener, idempotency.keptFor()),
                new BookingQueries(jdbi, reference, vacancies),
                foreignEvents,
                new DeadLetters(jdbi, outbox, deadLetterBytesMax, clock, listener),
                new Redrives(jdbi, foreignEvents, new RecordReader(codec), clock, listener),
                new DeadLetterQueries(jdbi),
                reference);
    }

    private static Map<String, Integer> maxBytesByTopic(EventCodec codec) {
        return codec.catalog().topics().stream()
                .filter(topic -> topic.owner().equals(US))
                .collect(Collectors.toUnmodifiableMap(TopicSpec::name, TopicSpec::maxMessageBytes));
    }
}
