package dev.mek.bookings.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.bookings.api.body.BodySchema;
import dev.mek.bookings.api.http.Shown;
import dev.mek.bookings.api.http.Times;
import dev.mek.bookings.api.problem.Violation;
import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.workshop.ServiceKind;
import dev.mek.bookings.domain.workshop.SlotRules;
import dev.mek.bookings.domain.workshop.Workshop;
import dev.mek.bookings.usecase.ReferenceData;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong with a body, at once: what the schema says, what is not on offer, and what the domain's rules
 * say of as much as can be read. The use cases decide for themselves; this is for bodies that do not get that far.
 */
final class BookingChecks {

    private static final List<String> TIMES = List.of("/slot/start", "/slot/end");

    private final BodySchema create = BodySchema.createBooking();
    private final BodySchema change = BodySchema.changeBooking();
    private final BodySchema cancel = BodySchema.cancelBooking();
    private final ReferenceData reference;
    private final InstantSource clock;

    BookingChecks(ReferenceData reference, InstantSource clock) {
        this.reference = reference;
        this.clock = clock;
    }

    /** Empty when the body can be handed to the use case. */
    List<Violation> ofCreate(JsonNode body) {
        List<Violation> found = new ArrayList<>(create.violations(body));
        addTimes(found, body);
        Optional<Workshop> workshop = workshop(body, found);
        Optional<ServiceKind> service = service(body, found);
        if (!found.isEmpty()) {
            addSlot(found, body, workshop.orElse(null), service.orElse(null));
        }
        return found;
    }

    /** Empty when the patch can be handed to the use case. */
    List<Violation> ofChange(JsonNode patch, Booking current) {
        List<Violation> found = new ArrayList<>(change.violations(patch));
        addTimes(found, patch);
        Optional<ServiceKind> service = patch.has("serviceKind")
                ? service(patch, found)
                : reference.service(current.terms().serviceKind());
        if (!found.isEmpty()) {
            Optional<Workshop> workshop = reference.workshop(current.terms().workshopId());
            addSlot(found, patch, workshop.orElse(null), service.orElse(null));
        }
        return found;
    }

    List<Violation> ofCancel(JsonNode body) {
        return cancel.violations(body);
    }

    static Violation unknownWorkshop(String id) {
        return Violation.inBody(
                "/workshopId",
                "unknown-workshop",
                "must be one of the workshops that GET /workshops lists, was " + Shown.of(id));
    }

    static Violation unknownService(String id) {
        return Violation.inBody(
                "/serviceKind",
                "unknown-service",
                "must be one of the services that GET /services lists, was " + Shown.of(id));
    }

    static Violation of(dev.mek.bookings.domain.workshop.Violation rule) {
        return Violation.inBody(rule.pointer(), rule.rule(), rule.message());
    }

    private Optional<Workshop> workshop(JsonNode body, List<Violation> found) {
        String id = body.path("workshopId").textValue();
        if (id == null || isWrong(found, "/workshopId")) {
            return Optional.empty();
        }
        Optional<Workshop> workshop = reference.workshop(id);
        if (workshop.isEmpty()) {
            found.add(unknownWorkshop(id));
        }
        return workshop;
    }

    private Optional<ServiceKind> service(JsonNode body, List<Violation> found) {
        String id = body.path("serviceKind").textValue();
        if (id == null || isWrong(found, "/serviceKind")) {
            return Optional.empty();
        }
        Optional<ServiceKind> service = reference.service(id);
        if (service.isEmpty()) {
            found.add(unknownService(id));
        }
        return service;
    }

    /** The schema knows how a time is written; which ones there are and can be kept, only the calendar. */
    private static void addTimes(List<Violation> found, JsonNode body) {
        for (String pointer : TIMES) {
            JsonNode sent = body.at(pointer);
            if (sent.isTextual() && time(sent).isEmpty() && !isWrong(found, pointer)) {
                found.add(Violation.inBody(pointer, "format", "is no time of the years 1 to 9999"));
            }
        }
    }

    private void addSlot(
            List<Violation> found, JsonNode body, @Nullable Workshop workshop, @Nullable ServiceKind service) {
        Optional<Instant> start = time(body.at("/slot/start"));
        if (start.isEmpty()) {
            return;
        }
        @Nullable Instant end = time(body.at("/slot/end")).orElse(null);
        Instant now = clock.instant();
        var rules = workshop == null || service == null
                ? SlotRules.ofTimes(start.get(), end, now)
                : SlotRules.violations(workshop, service, start.get(), end, now);
        rules.forEach(rule -> found.add(of(rule)));
    }

    private static Optional<Instant> time(JsonNode node) {
        return Optional.ofNullable(node.textValue()).flatMap(Times::instant);
    }

    private static boolean isWrong(List<Violation> found, String pointer) {
        return found.stream().anyMatch(violation -> violation.at().equals(pointer));
    }
}
