package dev.mek.bookings.api.route;

import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import java.util.Map;

/**
 * Decides about a request by its head alone, before any of its body is read. The order is: is it meant for us, may its
 * sender ask, is there such a route, do we speak the same words.
 */
public final class Entrance {

    /** What comes of it; the rest are refusals. */
    public sealed interface Decision {

        PathTemplate path();

        /** All is said already. */
        record Answered(PathTemplate path, Answer answer) implements Decision {}

        /** The route is to be asked for its answer. */
        record Compute(Route.Computed route, Map<String, String> variables) implements Decision {
            @Override
            public PathTemplate path() {
                return route.endpoint().path();
            }
        }

        /** The route is to be asked for its stream. */
        record Stream(Route.Streamed route, Map<String, String> variables) implements Decision {
            @Override
            public PathTemplate path() {
                return route.endpoint().path();
            }
        }

        /** Another room answers. */
        record StandAside(Route.Mounted route) implements Decision {
            @Override
            public PathTemplate path() {
                return route.endpoint().path();
            }
        }
    }

    private final Router router;
    private final Guard guard;
    private final boolean starting;

    public Entrance(Router router, Guard guard) {
        this(router, guard, false);
    }

    private Entrance(Router router, Guard guard, boolean starting) {
        this.router = router;
        this.guard = guard;
        this.starting = starting;
    }

    /** The entrance of a service that has not started: what is not in the table will be, or not; nobody can tell yet. */
    public static Entrance whileStarting(Router few, Guard guard) {
        return new Entrance(few, guard, true);
    }

    /** The name under which the sender of a request that went further is known. */
    public String caller() {
        return guard.caller();
    }

    /**
     * Decides.
     *
     * @throws dev.mek.bookings.api.problem.Refusal when the request goes no further
     */
    public Decision decide(Head head) {
        guard.refuseOtherHost(head.headers(), head.arrivedAt());
        guard.refuseForeignOrigin(head.headers(), head.scheme());
        if (!router.opens(head.rawPath())) {
            guard.refuseWithoutToken(head.headers());
        }
        Router.Found found = find(head.rawPath());
        if (head.method().equals("OPTIONS")) {
            return new Decision.Answered(found.path(), Answer.empty(204).with("Allow", found.allow()));
        }
        Route route = found.route(head.method());
        Negotiation.refuseUnacceptable(route.endpoint(), head.headers());
        Negotiation.refuseUnsupportedBody(route.endpoint(), head.headers(), head.hasBody());
        return switch (route) {
            case Route.Computed computed -> new Decision.Compute(computed, found.variables());
            case Route.Streamed streamed -> new Decision.Stream(streamed, found.variables());
            case Route.Mounted mounted -> new Decision.StandAside(mounted);
        };
    }

    private Router.Found find(String rawPath) {
        try {
            return router.find(rawPath);
        } catch (Refusal unknownPath) {
            throw starting ? notYet() : unknownPath;
        }
    }

    private static Refusal notYet() {
        return new Refusal(Problem.of(
                        ProblemKind.UNAVAILABLE,
                        "The service has not started yet; GET /health/ready says what it waits for.")
                .withHeader("Retry-After", "1"));
    }
}
