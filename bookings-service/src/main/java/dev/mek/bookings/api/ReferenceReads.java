package dev.mek.bookings.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.Identifiers;
import dev.mek.bookings.api.http.Query;
import dev.mek.bookings.api.http.Request;
import dev.mek.bookings.api.http.Shown;
import dev.mek.bookings.api.http.Times;
import dev.mek.bookings.api.view.HistoryJson;
import dev.mek.bookings.domain.workshop.ServiceKind;
import dev.mek.bookings.domain.workshop.Slot;
import dev.mek.bookings.domain.workshop.Workshop;
import dev.mek.bookings.usecase.Answer.Free;
import dev.mek.bookings.usecase.Answer.UnknownService;
import dev.mek.bookings.usecase.Answer.UnknownWorkshop;
import dev.mek.bookings.usecase.BookingQueries;
import dev.mek.bookings.usecase.ReferenceData;
import dev.mek.contracts.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code GET /workshops}, {@code GET /services} and {@code GET /availability}. */
final class ReferenceReads {

    private static final List<String> AVAILABILITY = List.of("workshop", "service", "date");

    private final BookingQueries queries;
    private final ReferenceData reference;

    ReferenceReads(BookingQueries queries, ReferenceData reference) {
        this.queries = queries;
        this.reference = reference;
    }

    Answer workshops(Request request) {
        BookingReads.none(request);
        ObjectNode document = Json.mapper().createObjectNode();
        ArrayNode items = document.putArray("items");
        reference
                .workshops()
                .forEach(workshop -> items.addObject()
                        .put("id", workshop.id())
                        .put("name", workshop.name())
                        .put("zone", workshop.zone().getId())
                        .put("opens", workshop.hours().opens().toString())
                        .put("closes", workshop.hours().closes().toString())
                        .put("bays", workshop.bays()));
        return BookingReads.ok(document);
    }

    Answer services(Request request) {
        BookingReads.none(request);
        ObjectNode document = Json.mapper().createObjectNode();
        ArrayNode items = document.putArray("items");
        for (ServiceKind service : reference.services()) {
            ObjectNode item = items.addObject()
                    .put("id", service.id())
                    .put("name", service.name())
                    .put("minutes", service.duration().toMinutes());
            item.putObject("price")
                    .put("amountMinor", service.price().amountMinor())
                    .put("currency", service.price().currency());
        }
        return BookingReads.ok(document);
    }

    private record Asked(Workshop workshop, ServiceKind service, LocalDate date) {}

    Answer availability(Request request) {
        Asked asked = request.query().read(AVAILABILITY, this::asked).orElseThrow();
        return switch (queries.availability(asked.workshop.id(), asked.service.id(), asked.date)) {
            case Free free -> BookingReads.ok(available(asked, free.slots()));
            case UnknownWorkshop unknown -> throw new IllegalStateException(unknown.workshopId());
            case UnknownService unknown -> throw new IllegalStateException(unknown.serviceKind());
        };
    }

    /** Empty only together with a violation. */
    private Optional<Asked> asked(Query query) {
        var workshop = known(query, "workshop", "the id of a workshop", reference::workshop);
        var service = known(query, "service", "the id of a service", reference::service);
        var date = query.parsed("date", "a day, such as 2027-03-28", Times::date);
        if (query.text("date").isEmpty()) {
            query.missing("date", "a day of the workshop's own calendar, such as 2027-03-28");
        }
        return workshop.flatMap(at -> service.flatMap(what -> date.map(day -> new Asked(at, what, day))));
    }

    private static <T> Optional<T> known(
            Query query, String name, String wanted, Function<String, Optional<T>> reference) {
        if (query.text(name).isEmpty()) {
            query.missing(name, wanted);
            return Optional.empty();
        }
        Optional<String> id = query.parsed(name, wanted, Identifiers::slug);
        Optional<T> found = id.flatMap(reference);
        if (id.isPresent() && found.isEmpty()) {
            query.refuse(name, "unknown-" + name, "is not known: " + Shown.of(id.get()));
        }
        return found;
    }

    private static ObjectNode available(Asked asked, List<Slot> free) {
        ObjectNode document = Json.mapper()
                .createObjectNode()
                .put("workshopId", asked.workshop.id())
                .put("serviceKind", asked.service.id())
                .put("date", asked.date.toString())
                .put("zone", asked.workshop.zone().getId());
        ArrayNode slots = document.putArray("slots");
        free.forEach(slot -> slots.add(HistoryJson.slot(slot)));
        return document;
    }
}
