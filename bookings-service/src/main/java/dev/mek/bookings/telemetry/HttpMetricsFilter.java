package dev.mek.bookings.telemetry;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.Set;

/** Times every request. A stream is left out: it would show as one request that took hours, and the feed counts it. */
public final class HttpMetricsFilter implements Filter {
    private static final Set<String> METHODS = Set.of(
            Method.GET.text(),
            Method.POST.text(),
            Method.PATCH.text(),
            Method.HEAD.text(),
            Method.PUT.text(),
            Method.DELETE.text(),
            Method.OPTIONS.text());

    private final HttpMetrics metrics;

    public HttpMetricsFilter(HttpMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        long startedNanos = System.nanoTime();
        // Errors are answered after the filters, so the status is only known when it is sent.
        response.whenSent(() -> answered(request, response, System.nanoTime() - startedNanos));
        chain.proceed();
    }

    private void answered(RoutingRequest request, RoutingResponse response, long tookNanos) {
        boolean stream = response.headers()
                .first(HeaderNames.CONTENT_TYPE)
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        if (!stream) {
            metrics.answered(
                    method(request),
                    request.matchingPattern().orElse("none"),
                    response.status().code(),
                    Duration.ofNanos(tookNanos));
        }
    }

    /** The method is foreign input: an unknown one must not make a time series of its own. */
    private static String method(RoutingRequest request) {
        String method = request.prologue().method().text();
        return METHODS.contains(method) ? method : "other";
    }
}
