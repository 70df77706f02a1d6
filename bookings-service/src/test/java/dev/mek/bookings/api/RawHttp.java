package dev.mek.bookings.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A client that sends whatever bytes it is given, and reads one answer. */
final class RawHttp {

    private static final int READ_MS_MAX = 20_000;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** An answer; its status is 0 when the connection was closed without one. */
    record Response(int status, Map<String, String> headers, String body) {

        JsonNode json() {
            try {
                return Json.mapper().readTree(body);
            } catch (IOException notJson) {
                throw new AssertionError(body, notJson);
            }
        }

        String problem() {
            return json().path("type").asText().replace("/problems/", "");
        }
    }

    Response send(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(READ_MS_MAX);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (SocketException cutOff) {
                // The answer may have come before the request was out.
            }
            return read(socket.getInputStream());
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Response read(InputStream in) throws IOException {
        String statusLine = line(in);
        if (statusLine.isEmpty()) {
            return new Response(0, Map.of(), "");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        // HTTP/1.1 404 …
        return new Response(Integer.parseInt(statusLine.substring(9, 12)), headers, body);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int sign = in.read(); sign >= 0 && sign != '\n'; sign = in.read()) {
            if (sign != '\r') {
                line.write(sign);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
