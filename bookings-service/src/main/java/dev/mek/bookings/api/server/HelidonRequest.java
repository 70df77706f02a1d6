package dev.mek.bookings.api.server;

import dev.mek.bookings.api.http.RequestHeaders;
import dev.mek.bookings.api.route.Head;
import dev.mek.contracts.wire.TraceContext;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.Header;
import io.helidon.webserver.http.ServerRequest;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The web server's request in our words. */
final class HelidonRequest {

    private HelidonRequest() {}

    static Head head(ServerRequest request, boolean hasBody) {
        return new Head(
                request.prologue().method().text(),
                request.prologue().uriPath().rawPath(),
                headers(request),
                request.isSecure() ? "https" : "http",
                address(request.localPeer()),
                hasBody);
    }

    /** The step of the caller's trace that this request is; the first step of a new trace when there is none. */
    static TraceContext trace(RequestHeaders headers) {
        return TraceContext.parse(
                        headers.joined("traceparent").orElse(null),
                        headers.joined("tracestate").orElse(null))
                .map(TraceContext::child)
                .orElseGet(TraceContext::start);
    }

    private static RequestHeaders headers(ServerRequest request) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (Header header : request.headers()) {
            header.allValues().forEach(value -> fields.add(Map.entry(header.name(), value)));
        }
        return new RequestHeaders(fields);
    }

    private static String address(PeerInfo local) {
        if (local.address() instanceof InetSocketAddress socket && socket.getAddress() != null) {
            String literal = socket.getAddress().getHostAddress();
            return socket.getAddress() instanceof Inet6Address ? "[" + literal + "]" : literal;
        }
        return "";
    }
}
