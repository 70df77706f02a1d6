package dev.mek.bookings.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.api.problem.ProblemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Everything that can be wrong with a request, as bytes on a socket: each has its problem, and nothing is written. */
@Timeout(60)
class BadInputIT {

    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String PATCH = "Content-Type: application/merge-patch+json\r\n";
    private static final String UNKNOWN = "/bookings/01890000-0000-7000-8000-000000000000";

    private static ApiWorld world;
    private static RawHttp raw;
    private static String known;

    @BeforeAll
    static void start() {
        world = ApiWorld.withoutBroker();
        raw = new RawHttp(world.port());
        String body = BookingsApiIT.oilChange("harbour", "2026-03-03T09:00:00-05:00", "customer-1");
        known = world.api.post("/bookings", body).header("Location");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private record Case(String name, String request, ProblemKind problem) {}

    @TestFactory
    Stream<DynamicTest> eachHasItsProblem() {
        return cases().stream().map(bad -> DynamicTest.dynamicTest(bad.name, () -> holds(bad)));
    }

    private static void holds(Case bad) throws IOException {
        List<Long> before = world.written();

        RawHttp.Response response = raw.send(RawHttp.bytes(bad.request));

        assertThat(response.status()).isEqualTo(bad.problem.status());
        assertThat(response.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(response.problem()).isEqualTo(bad.problem.slug());
        assertThat(response.json().path("status").asInt()).isEqualTo(bad.problem.status());
        assertThat(response.json().path("title").asText()).isEqualTo(bad.problem.title());
        assertThat(response.json().path("detail").asText()).isNotEmpty();
        assertThat(world.written()).isEqualTo(before);
        // A request that could not be read has no path that could be described.
        Description.PUBLISHED.holds(
                "GET", "/no/such/path", response.status(), "application/problem+json", response.json());
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        bodies(cases);
        parameters(cases);
        headers(cases);
        paths(cases);
        framing(cases);
        return cases;
    }

    private static void bodies(List<Case> cases) {
        create(cases, "unknown field", good().replace("\"notes\"", "\"note\""));
        create(cases, "wrong type", good().replace("\"vehicle-1\"", "1"));
        create(cases, "missing field", good().replace("\"customerId\": \"customer-1\",", ""));
        create(cases, "null for a text", good().replace("\"vehicle-1\"", "null"));
        create(cases, "body is an array", "[" + good() + "]");
        create(cases, "body is a number", "1e999999999");
        create(cases, "end before start", withEnd("2026-03-03T08:00:00Z"));
        create(cases, "end that is not the service's", withEnd("2026-03-03T09:45:00Z"));
        create(cases, "off the grid", good().replace("T09:00", "T09:05"));
        create(cases, "off the grid by a nanosecond", good().replace("T09:00:00Z", "T09:00:00.000000001Z"));
        create(cases, "before opening", good().replace("T09:00", "T06:00"));
        create(cases, "closes before it ends", good().replace("T09:00:00Z", "T17:45:00+01:00"));
        create(cases, "in the past", good().replace("2026-03-03", "2026-02-27"));
        create(cases, "too far ahead", good().replace("2026-03-03", "2027-03-03"));
        create(cases, "at the end of time", good().replace("2026-03-03", "9999-12-31"));
        create(cases, "in the year nought", good().replace("2026-03-03", "0000-01-01"));
        create(cases, "after the last year", good().replace("2026-03-03T09:00:00Z", "9999-12-31T23:59:59-01:00"));
        create(cases, "no such day", good().replace("2026-03-03", "2026-02-30"));
        create(cases, "a leap second", good().replace("T09:00:00Z", "T09:00:60Z"));
        create(cases, "a time without an offset", good().replace("T09:00:00Z", "T09:00:00"));
        create(cases, "unknown workshop", good().replace("north", "west"));
        create(cases, "unknown service", good().replace("oil-change", "wash"));
        create(cases, "a name with a line feed", good().replace("\"customer-1\"", "\"customer-1\\n\""));
        create(cases, "a text with a NUL", good().replace("\"a note\"", "\"a\\u0000\""));
        create(cases, "a text that is too long", good().replace("a note", "x".repeat(1_001)));
        create(cases, "SQL for a workshop", good().replace("north", "north' OR '1'='1"));

        json(cases, "no body", "");
        json(cases, "half a body", good().substring(0, 30));
        json(cases, "two documents", good() + good());
        json(cases, "duplicate member", good().replace("{\"workshopId\"", "{\"vehicleId\": \"x\", \"workshopId\""));
        json(cases, "deep nesting", "[".repeat(5_000) + "]".repeat(5_000));
        json(cases, "half a character", good().replace("a note", "\\ud800"));
        json(cases, "not UTF-8", good().replace("a note", "\u00e4"));
        json(cases, "UTF-16", "\u00fe\u00ff\u0000{\u0000}");

        change(cases, "patch with an unknown field", "{\"workshopId\": \"south\"}");
        change(cases, "patch that is no object", "[]");
        change(cases, "patch that removes what must be", "{\"slot\": null}");
        change(cases, "patch into the past", "{\"slot\": {\"start\": \"2026-02-27T15:00:00Z\"}}");
        change(cases, "patch to an unknown service", "{\"serviceKind\": \"wash\"}");
        cases.add(new Case(
                "cancel with a field",
                request("POST " + known + "/cancel", JSON, "{\"why\": \"rain\"}"),
                ProblemKind.INVALID_BODY));
        cases.add(new Case(
                "a taken slot",
                request(
                        "POST /bookings",
                        JSON,
                        good().replace("north", "harbour").replace("T09:00", "T14:15")),
                ProblemKind.SLOT_TAKEN));
    }

    private static void parameters(List<Case> cases) {
        for (String query : List.of(
                "/bookings?limit=0",
                "/bookings?limit=201",
                "/bookings?limit=-1",
                "/bookings?limit=ten",
                "/bookings?limit=",
                "/bookings?limit=99999999999999999999",
                "/bookings?limit=1&limit=2",
                "/bookings?page=x",
                "/bookings?page=",
                "/bookings?page=eyJ2IjoxfQ",
                "/bookings?page=" + "A".repeat(5_000),
                "/bookings?status=pending",
                "/bookings?status=PENDING,",
                "/bookings?status=",
                "/bookings?from=yesterday",
                "/bookings?from=2026-03-03",
                "/bookings?from=2026-03-03T00:00:00Z&to=2026-03-02T00:00:00Z",
                "/bookings?from=9999-12-31T23:59:59-01:00",
                "/bookings?workshop=%00",
                "/bookings?workshop=North",
                "/bookings?customer=a%0Ab",
                "/bookings?customer=",
                "/bookings?colour=red",
                "/bookings?customer=%c3%28",
                "/availability",
                "/availability?workshop=north&service=tyres",
                "/availability?workshop=west&service=tyres&date=2026-03-04",
                "/availability?workshop=north&service=wash&date=2026-03-04",
                "/availability?workshop=north&service=tyres&date=2026-02-30",
                "/availability?workshop=north&service=tyres&date=%2B999999999-01-01",
                "/bookings/stream?after=1.x",
                "/bookings/stream?after=",
                "/bookings/stream?booking=1",
                "/bookings/stream?status=DONE",
                "/bookings/stream?since=1",
                "/workshops?all=1",
                "/services?=",
                known + "?full=1")) {
            cases.add(new Case("GET " + brief(query), request("GET " + query, "", ""), ProblemKind.INVALID_PARAMETER));
        }
        cases.add(new Case(
                "a broken escape in the query",
                request("GET /bookings?limit=%31%", "", ""),
                ProblemKind.MALFORMED_REQUEST));
    }

    private static void headers(List<Case> cases) {
        cases.add(new Case("no If-Match", request("PATCH " + known, PATCH, "{}"), ProblemKind.PRECONDITION_REQUIRED));
        ifMatch(cases, "1", ProblemKind.INVALID_HEADER);
        ifMatch(cases, "\"1", ProblemKind.INVALID_HEADER);
        ifMatch(cases, "*, \"1\"", ProblemKind.INVALID_HEADER);
        ifMatch(cases, "", ProblemKind.INVALID_HEADER);
        ifMatch(cases, "\"2\"", ProblemKind.STALE_VERSION);
        ifMatch(cases, "W/\"1\"", ProblemKind.STALE_VERSION);
        ifMatch(cases, "\"abc\"", ProblemKind.STALE_VERSION);
        cases.add(new Case(
                "cancel of another version",
                request("POST " + known + "/cancel", "If-Match: \"2\"\r\n", ""),
                ProblemKind.STALE_VERSION));
        for (String key : List.of("", "\"\"", "a b", "\u00e4", "k".repeat(256), "a\r\nIdempotency-Key: a")) {
            cases.add(new Case(
                    "key " + brief(key),
                    request("POST /bookings", JSON + "Idempotency-Key: " + key + "\r\n", good()),
                    ProblemKind.INVALID_HEADER));
        }
        for (String type : List.of(
                "",
                "Content-Type: text/plain\r\n",
                PATCH,
                "Content-Type: application/json;charset=latin1\r\n",
                "Content-Type: nonsense\r\n",
                "Content-Type: application/json, text/plain\r\n")) {
            cases.add(new Case(
                    "create as " + brief(type),
                    request("POST /bookings", type, good()),
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE));
        }
        cases.add(new Case(
                "patch as plain JSON",
                request("PATCH " + known, JSON + "If-Match: *\r\n", "{}"),
                ProblemKind.UNSUPPORTED_MEDIA_TYPE));
        cases.add(new Case(
                "two types",
                request("POST /bookings", JSON + "Content-Type: text/plain\r\n", good()),
                ProblemKind.INVALID_HEADER));
        cases.add(new Case(
                "compressed",
                request("POST /bookings", JSON + "Content-Encoding: gzip\r\n", good()),
                ProblemKind.UNSUPPORTED_MEDIA_TYPE));
        cases.add(new Case(
                "create for HTML",
                request("POST /bookings", JSON + "Accept: text/html\r\n", good()),
                ProblemKind.NOT_ACCEPTABLE));
        cases.add(new Case(
                "stream as JSON",
                request("GET /bookings/stream", "Accept: application/json\r\n", ""),
                ProblemKind.NOT_ACCEPTABLE));
        cases.add(new Case(
                "stream after nonsense",
                request("GET /bookings/stream", "Last-Event-ID: 7\r\n", ""),
                ProblemKind.INVALID_HEADER));
        origin(cases, "http://evil.example");
        origin(cases, "null");
        origin(cases, "http://127.0.0.1:1");
        origin(cases, "https://localhost");
        for (String host :
                List.of("evil.example", "localhost.evil.example", "10.0.0.1", "127.0.0.1.evil.example:80", "[::2]")) {
            cases.add(new Case(
                    "host " + host, "GET /workshops HTTP/1.1\r\nHost: " + host + "\r\n\r\n", ProblemKind.WRONG_HOST));
        }
        cases.add(new Case(
                "headers too large",
                request("GET /workshops", "X-Big: " + "x".repeat(17_000) + "\r\n", ""),
                ProblemKind.HEADERS_TOO_LARGE));
        cases.add(new Case(
                "headers too many",
                request("GET /workshops", "X: 1\r\n".repeat(4_000), ""),
                ProblemKind.HEADERS_TOO_LARGE));
    }

    private static void paths(List<Case> cases) {
        for (String path : List.of(
                "/",
                "/nope",
                "/bookings/",
                "/Bookings",
                "//bookings",
                "/workshops/../bookings",
                "/bookings/x/y",
                UNKNOWN + "/history/",
                "/bookings/%ff")) {
            cases.add(new Case("GET " + path, request("GET " + path, "", ""), ProblemKind.NO_SUCH_PATH));
        }
        for (String path : List.of(
                UNKNOWN,
                UNKNOWN + "/history",
                "/bookings/1",
                "/bookings/%20",
                "/bookings/a%2Fb",
                UNKNOWN.toUpperCase(java.util.Locale.ROOT)
                        .replace("/BOOKINGS", "/bookings")
                        .replace("7000", "7ABC"))) {
            cases.add(new Case("GET " + path, request("GET " + path, "", ""), ProblemKind.NO_SUCH_BOOKING));
        }
        cases.add(new Case(
                "change of an unknown booking",
                request("PATCH " + UNKNOWN, PATCH + "If-Match: *\r\n", "{}"),
                ProblemKind.NO_SUCH_BOOKING));
        cases.add(new Case(
                "cancel of an unknown booking",
                request("POST " + UNKNOWN + "/cancel", "", ""),
                ProblemKind.NO_SUCH_BOOKING));
        for (String line : List.of(
                "DELETE /bookings",
                "PUT " + UNKNOWN,
                "DELETE " + UNKNOWN,
                "PATCH /bookings",
                "GET " + UNKNOWN + "/cancel",
                "POST /workshops",
                "POST /bookings/stream",
                "BREW /bookings",
                "TRACE /bookings")) {
            cases.add(new Case(line, request(line, "", ""), ProblemKind.METHOD_NOT_ALLOWED));
        }
    }

    private static void framing(List<Case> cases) {
        cases.add(new Case(
                "body too large", request("POST /bookings", JSON, " ".repeat(70_000)), ProblemKind.BODY_TOO_LARGE));
        cases.add(new Case(
                "body too large, in chunks",
                chunked("4000\r\n" + " ".repeat(0x4000) + "\r\n", 5),
                ProblemKind.BODY_TOO_LARGE));
        cases.add(new Case("one chunk of two gigabytes", chunked("7fffffff\r\n", 1), ProblemKind.BODY_TOO_LARGE));
        cases.add(new Case(
                "announced too large",
                "POST /bookings HTTP/1.1\r\nHost: localhost\r\n" + JSON + "Content-Length: 99999999999\r\n\r\n",
                ProblemKind.BODY_TOO_LARGE));
        cases.add(new Case(
                "waits to send too much",
                "POST /bookings HTTP/1.1\r\nHost: localhost\r\n" + JSON
                        + "Expect: 100-continue\r\nContent-Length: 100000\r\n\r\n",
                ProblemKind.BODY_TOO_LARGE));
        malformed(
                cases,
                "a chunk of no length",
                "POST /bookings HTTP/1.1\r\nHost: localhost\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
        malformed(
                cases,
                "two lengths",
                "POST /bookings HTTP/1.1\r\nHost: localhost\r\n" + JSON
                        + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}");
        malformed(
                cases,
                "length and chunks",
                "POST /bookings HTTP/1.1\r\nHost: localhost\r\n" + JSON
                        + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        malformed(
                cases,
                "a negative length",
                "POST /bookings HTTP/1.1\r\nHost: localhost\r\n" + JSON + "Content-Length: -2\r\n\r\n");
        malformed(cases, "no host", "GET /workshops HTTP/1.1\r\n\r\n");
        malformed(cases, "two hosts", "GET /workshops HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n");
        malformed(cases, "bare line feeds", "GET /workshops HTTP/1.1\nHost: localhost\n\n");
        malformed(
                cases, "a TLS greeting", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n");
        malformed(cases, "a broken escape", request("GET /bookings/%zz", "", ""));
        malformed(cases, "a space in a header's name", request("GET /workshops", "X Y: 1\r\n", ""));
        malformed(cases, "a folded header", request("GET /workshops", "X: 1\r\n folded\r\n", ""));
        cases.add(new Case("an endless line", request("GET /" + "x".repeat(9_000), "", ""), ProblemKind.URI_TOO_LONG));
        cases.add(new Case("HTTP/1.0", "GET /workshops HTTP/1.0\r\n\r\n", ProblemKind.HTTP_VERSION_NOT_SUPPORTED));
        cases.add(new Case(
                "another transfer coding",
                "POST /bookings HTTP/1.1\r\nHost: localhost\r\n" + JSON + "Transfer-Encoding: gzip, chunked\r\n\r\n",
                ProblemKind.NOT_IMPLEMENTED));
    }

    @Test
    void aRefusedBodyIsNeverTakenForTheNextRequest() throws IOException {
        List<Long> before = world.written();
        String smuggled = request("POST /bookings", JSON, good());

        RawHttp.Response response =
                raw.send(RawHttp.bytes(chunked("4000\r\n" + " ".repeat(0x4000) + "\r\n", 80) + smuggled));

        assertThat(response.status()).isEqualTo(413);
        assertThat(response.headers()).containsEntry("connection", "close");
        assertThat(world.written()).isEqualTo(before);
    }

    @Test
    void aRequestThatTricklesInIsCutOff() throws IOException {
        String head = "POST /bookings HTTP/1.1\r\nHost: localhost\r\n" + JSON + "Content-Length: 100\r\n\r\n{";

        RawHttp.Response response = raw.send(RawHttp.bytes(head));

        assertThat(response.status()).isZero();
    }

    @Test
    void headersThatNeverEndAreCutOff() throws IOException {
        assertThat(raw.send(RawHttp.bytes("GET /workshops HTTP/1.1\r\nHost: local"))
                        .status())
                .isZero();
    }

    private static String good() {
        return """
                {"workshopId": "north", "serviceKind": "oil-change", "slot": {"start": "2026-03-03T09:00:00Z"},\
                 "customerId": "customer-1", "vehicleId": "vehicle-1", "notes": "a note"}""";
    }

    private static String withEnd(String end) {
        return good().replace("09:00:00Z\"}", "09:00:00Z\", \"end\": \"" + end + "\"}");
    }

    private static void create(List<Case> cases, String name, String body) {
        cases.add(new Case("create: " + name, request("POST /bookings", JSON, body), ProblemKind.INVALID_BODY));
    }

    private static void json(List<Case> cases, String name, String body) {
        cases.add(new Case("create: " + name, request("POST /bookings", JSON, body), ProblemKind.MALFORMED_JSON));
    }

    private static void change(List<Case> cases, String name, String body) {
        cases.add(new Case(name, request("PATCH " + known, PATCH + "If-Match: *\r\n", body), ProblemKind.INVALID_BODY));
    }

    private static void ifMatch(List<Case> cases, String value, ProblemKind problem) {
        cases.add(new Case(
                "If-Match: " + value,
                request("PATCH " + known, PATCH + "If-Match: " + value + "\r\n", "{\"vehicleId\": \"v\"}"),
                problem));
    }

    private static void origin(List<Case> cases, String origin) {
        cases.add(new Case(
                "origin " + origin,
                request("POST /bookings", JSON + "Origin: " + origin + "\r\n", good()),
                ProblemKind.FOREIGN_ORIGIN));
    }

    private static void malformed(List<Case> cases, String name, String request) {
        cases.add(new Case(name, request, ProblemKind.MALFORMED_REQUEST));
    }

    private static String request(String line, String headers, String body) {
        return line + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                + (body.isEmpty() && line.startsWith("GET") ? "" : "Content-Length: " + body.length() + "\r\n") + "\r\n"
                + body;
    }

    private static String chunked(String chunk, int times) {
        return "POST /bookings HTTP/1.1\r\nHost: localhost\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(times) + "0\r\n\r\n";
    }

    private static String brief(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text.strip();
    }
}
