package dev.mek.bookings.api.server;

import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.ProblemAnswer;
import dev.mek.bookings.api.http.Query;
import dev.mek.bookings.api.http.Request;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import dev.mek.bookings.api.route.Entrance;
import dev.mek.bookings.api.route.Entrance.Decision;
import dev.mek.bookings.api.route.Head;
import dev.mek.bookings.api.route.Route;
import dev.mek.bookings.telemetry.LogKeys;
import dev.mek.contracts.wire.TraceContext;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Carries each request from the connection to its route and the answer back; no request goes past it. */
final class Connector implements Filter {

    static final HeaderName TRACE_RESPONSE = HeaderNames.create("traceresponse");

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private final Supplier<Entrance> entrances;
    private final Limits limits;
    private final SlowConnections slow;
    private final RequestListener listener;
    private final Admission admission;

    Connector(Supplier<Entrance> entrances, Limits limits, SlowConnections slow, RequestListener listener) {
        this.entrances = entrances;
        this.limits = limits;
        this.slow = slow;
        this.listener = listener;
        this.admission = new Admission(limits);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var body = new RequestBody(request, limits);
        Head head = HelidonRequest.head(request, body.isAnnounced());
        TraceContext trace = HelidonRequest.trace(head.headers());
        request.context().register(trace);
        response.header(TRACE_RESPONSE, trace.traceparent());
        MDC.put(LogKeys.TRACE_ID, trace.traceId());
        try {
            carry(new Exchange(entrances.get(), request, response, head, body, trace, System.nanoTime()), chain);
        } finally {
            MDC.remove(LogKeys.TRACE_ID);
        }
    }

    private record Exchange(
            Entrance entrance,
            RoutingRequest request,
            RoutingResponse response,
            Head head,
            RequestBody body,
            TraceContext trace,
            long startedNanos) {}

    private void carry(Exchange exchange, FilterChain chain) {
        @Nullable Decision decision = null;
        Answer answer;
        try {
            decision = exchange.entrance.decide(exchange.head);
            switch (decision) {
                case Decision.Answered said -> answer = said.answer();
                case Decision.Compute compute -> answer = compute(exchange, compute);
                case Decision.Stream wanted -> {
                    Route.Streaming streaming = wanted.route().handler().apply(request(exchange, wanted.variables()));
                    slow.arrived();
                    HelidonAnswer.stream(streaming, wanted.route().endpoint().produces(), exchange.response);
                    return;
                }
                case Decision.StandAside aside -> {
                    standAside(exchange, aside, chain);
                    return;
                }
            }
        } catch (CloseConnectionException gone) {
            // A stream's client is gone: there is nobody to answer.
            throw gone;
        } catch (Refusal refusal) {
            answer = ProblemAnswer.of(refusal.problem());
            if (decision != null && refusal.problem().kind() == ProblemKind.OVERLOADED) {
                turnAway(exchange, decision, answer);
                return;
            }
        } catch (RuntimeException fault) {
            answer = ProblemAnswer.of(Faults.problem(fault, exchange.trace));
        }
        if (!exchange.body.drain()) {
            exchange.response.header(HeaderValues.CONNECTION_CLOSE);
        }
        send(exchange, answer);
        answered(exchange, decision, answer.status());
        closeWhereSaid(exchange);
    }

    private void send(Exchange exchange, Answer answer) {
        slow.departing(() -> HelidonAnswer.send(answer, exchange.head.method(), exchange.response));
    }

    /** At once, whatever of the body is still to come: it is not read before the answer is on its way. */
    private void turnAway(Exchange exchange, Decision decision, Answer answer) {
        listener.turnedAway();
        if (exchange.body.isAnnounced()) {
            exchange.response.header(HeaderValues.CONNECTION_CLOSE);
        }
        send(exchange, answer);
        answered(exchange, decision, answer.status());
        if (exchange.body.isAnnounced()) {
            slow.returning(exchange.body::drain);
        }
        closeWhereSaid(exchange);
    }

    private Answer compute(Exchange exchange, Decision.Compute compute) {
        Request request = request(exchange, compute.variables());
        if (!compute.route().endpoint().consumes().isEmpty()) {
            int bytesMax = compute.route().endpoint().bodyBytesMax();
            request = request.with(admission.arrival(() -> exchange.body.read(bytesMax)));
        }
        slow.arrived();
        Request whole = request;
        return admission.computation(() -> compute.route().handler().apply(whole));
    }

    private static Request request(Exchange exchange, Map<String, String> variables) {
        return new Request(
                variables,
                Query.parse(exchange.request.query().rawValue()),
                exchange.head.headers(),
                new byte[0],
                exchange.entrance.caller(),
                exchange.trace);
    }

    /** Whatever that does is bounded by its own room. */
    private void standAside(Exchange exchange, Decision.StandAside aside, FilterChain chain) {
        slow.arrived();
        chain.proceed();
        answered(exchange, aside, exchange.response.status().code());
        closeWhereSaid(exchange);
    }

    /**
     * The web server only writes {@code Connection: close} and then goes on to read: it would take the rest of a body
     * that nobody read for the next request.
     */
    private static void closeWhereSaid(Exchange exchange) {
        if (exchange.request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)
                || exchange.response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            throw new CloseConnectionException("the answer was said to be the last");
        }
    }

    private void answered(Exchange exchange, @Nullable Decision decision, int status) {
        String method = METHODS.contains(exchange.head.method()) ? exchange.head.method() : "other";
        String path = decision == null ? "none" : decision.path().toString();
        listener.answered(method, path, status, Duration.ofNanos(System.nanoTime() - exchange.startedNanos));
    }
}
