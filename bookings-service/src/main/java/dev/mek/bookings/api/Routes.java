package dev.mek.bookings.api;

import dev.mek.bookings.api.deadletter.DeadLetterRoutes;
import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.Request;
import dev.mek.bookings.api.route.Endpoint;
import dev.mek.bookings.api.route.Route;
import dev.mek.bookings.api.route.Route.Computed;
import dev.mek.bookings.api.route.Route.Mounted;
import dev.mek.bookings.api.route.Router;
import dev.mek.bookings.feed.Feed;
import dev.mek.bookings.telemetry.IdempotencyMetrics;
import dev.mek.bookings.usecase.BookingQueries;
import dev.mek.bookings.usecase.Bookings;
import dev.mek.bookings.usecase.OutcomeUnknownException;
import dev.mek.bookings.usecase.ReferenceData;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The table of the service's routes; {@code openapi.yaml} describes the same, held to it by a test. */
public final class Routes {

    private static final String TEXT = "text/plain";

    private Routes() {}

    /** All routes, those included that other rooms answer. */
    public static Router of(
            Bookings bookings,
            BookingQueries queries,
            ReferenceData reference,
            Feed feed,
            InstantSource clock,
            IdempotencyMetrics idempotency,
            DeadLetterRoutes deadLetters) {
        var writes = new BookingWrites(
                bookings, queries, new BookingChecks(reference, clock), new Repeats(bookings, idempotency));
        var reads = new BookingReads(queries, feed);
        var catalogue = new ReferenceReads(queries, reference);
        List<Route> routes = new ArrayList<>(early(feed));
        routes.addAll(List.of(
                new Computed(Endpoint.post("/bookings"), writes::create),
                new Computed(Endpoint.get("/bookings"), reads::list),
                new Computed(Endpoint.get("/bookings/{id}"), reads::get),
                new Computed(Endpoint.patch("/bookings/{id}"), writes::change),
                new Computed(Endpoint.post("/bookings/{id}/cancel").withOptionalBody(), writes::cancel),
                new Computed(Endpoint.get("/bookings/{id}/history"), reads::history),
                new Computed(Endpoint.get("/availability"), catalogue::availability),
                new Computed(Endpoint.get("/workshops"), catalogue::workshops),
                new Computed(Endpoint.get("/services"), catalogue::services)));
        routes.addAll(deadLetters.all());
        return new Router(routes.stream().map(Routes::honest).toList());
    }

    /** Whatever a route changes: where it is not known whether it did, that is what is told. */
    private static Route honest(Route route) {
        return route instanceof Computed computed
                ? new Computed(computed.endpoint(), request -> honest(computed, request))
                : route;
    }

    private static Answer honest(Computed route, Request request) {
        try {
            return route.handler().apply(request);
        } catch (OutcomeUnknownException unknown) {
            throw Refusals.outcomeUnknown(unknown, request.trace());
        }
    }

    /**
     * The routes that need no database. The stream is among them, though it is not filled either: an EventSource that once
     * was refused never comes back.
     */
    public static Router whileStarting(Feed feed) {
        return new Router(early(feed));
    }

    private static List<Route> early(Feed feed) {
        return List.of(
                StreamRead.route(feed),
                new Computed(Endpoint.get("/openapi").producing(OpenApiRead.TYPE), new OpenApiRead()::get),
                new Mounted(Endpoint.get("/health/started").openToAll()),
                new Mounted(Endpoint.get("/health/live").openToAll()),
                new Mounted(Endpoint.get("/health/ready").openToAll()),
                new Mounted(Endpoint.get("/metrics").producing(TEXT)));
    }
}
