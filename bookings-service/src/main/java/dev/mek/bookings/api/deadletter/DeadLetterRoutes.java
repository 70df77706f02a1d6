package dev.mek.bookings.api.deadletter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.Identifiers;
import dev.mek.bookings.api.http.MediaType;
import dev.mek.bookings.api.http.Request;
import dev.mek.bookings.api.http.Shown;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import dev.mek.bookings.api.route.Endpoint;
import dev.mek.bookings.api.route.Route;
import dev.mek.bookings.api.route.Route.Computed;
import dev.mek.bookings.telemetry.DeadLetterMetrics;
import dev.mek.bookings.usecase.DeadLetterQueries;
import dev.mek.bookings.usecase.DeadLetterQueries.Audited;
import dev.mek.bookings.usecase.Redrives;
import dev.mek.contracts.json.Json;
import java.util.List;
import java.util.UUID;

/** The routes of dead letters and unknown types. */
public final class DeadLetterRoutes {

    private final DeadLetterQueries queries;
    private final DeadLetterWrites writes;

    public DeadLetterRoutes(DeadLetterQueries queries, Redrives redrives, Actors actors, DeadLetterMetrics metrics) {
        this.queries = queries;
        this.writes = new DeadLetterWrites(this, redrives, actors, metrics);
    }

    public List<Route> all() {
        return List.of(
                new Computed(Endpoint.get("/dead-letters"), this::list),
                new Computed(Endpoint.get("/dead-letters/{id}"), this::get),
                new Computed(
                        Endpoint.post("/dead-letters/{id}/redrive")
                                .withOptionalBody()
                                .withBodyUpTo(RedriveBody.BYTES_MAX),
                        writes::redrive),
                new Computed(Endpoint.post("/dead-letters/{id}/discard").withOptionalBody(), writes::discard),
                new Computed(Endpoint.get("/unknown-types"), this::unknownTypes));
    }

    private Answer list(Request request) {
        DeadLetterQuery query = DeadLetterQuery.of(request.query());
        return ok(DeadLetterJson.page(queries.list(query.filter(), query.below(), query.limit())));
    }

    private Answer get(Request request) {
        request.query().read(List.of(), query -> List.of());
        return ok(DeadLetterJson.letter(find(id(request))));
    }

    private Answer unknownTypes(Request request) {
        request.query().read(List.of(), query -> List.of());
        return ok(DeadLetterJson.unknownTypes(queries.unknownTypes()));
    }

    Audited find(UUID id) {
        return queries.find(id).orElseThrow(() -> unknown(id));
    }

    /** What is no id names no letter, so it is not found, like any other that is not there. */
    static UUID id(Request request) {
        String id = request.variable("id");
        return Identifiers.uuid(id)
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NO_SUCH_DEAD_LETTER,
                        Shown.of(id) + " is no dead letter's id; an id is a UUID in lower case, with its hyphens."));
    }

    static Refusal unknown(UUID id) {
        return new Refusal(ProblemKind.NO_SUCH_DEAD_LETTER, "No dead letter has the id " + id + ".");
    }

    static Answer ok(ObjectNode document) {
        return Answer.of(200, MediaType.JSON, Json.write(document)).with("Cache-Control", "no-cache");
    }
}
