package dev.mek.bookings.api.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.RequestHeaders;
import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import dev.mek.bookings.api.route.Entrance.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntranceTest {

    private static final String TOKEN = "0123456789abcdef";
    private static final Router ROUTES = new Router(List.of(
            new Route.Computed(Endpoint.get("/things/{id}"), request -> Answer.empty(200)),
            new Route.Computed(Endpoint.get("/things/all"), request -> Answer.empty(200)),
            new Route.Computed(Endpoint.post("/things/{id}/use").withOptionalBody(), request -> Answer.empty(200)),
            new Route.Computed(Endpoint.patch("/things/{id}"), request -> Answer.empty(200)),
            new Route.Mounted(Endpoint.get("/health/live").openToAll())));

    private final Entrance free = new Entrance(ROUTES, new Guard(Set.of("Named.Example", "[2001:db8::1]"), null));
    private final Entrance guarded = new Entrance(ROUTES, new Guard(Set.of(), TOKEN));

    @ParameterizedTest
    @CsvSource({
        "GET,/things/7,/things/{id}",
        "HEAD,/things/7,/things/{id}",
        "GET,/things/all,/things/all",
        "GET,/things/a%2Fb,/things/{id}",
        "PATCH,/things/7,/things/{id}",
        "POST,/things/7/use,/things/{id}/use",
        "GET,/health/live,/health/live"
    })
    void findsTheNarrowestRoute(String method, String path, String template) {
        boolean patch = method.equals("PATCH");
        Decision decision = free.decide(
                patch
                        ? head(method, path, true, "Content-Type", "application/merge-patch+json")
                        : head(method, path, false));

        assertThat(decision.path()).hasToString(template);
    }

    @Test
    void whileStartingNobodyCanTellWhatThereWillBe() {
        Entrance starting = Entrance.whileStarting(
                new Router(
                        List.of(new Route.Mounted(Endpoint.get("/health/live").openToAll()))),
                new Guard(Set.of(), TOKEN));

        Decision health = starting.decide(head("GET", "/health/live", false));
        Problem notYet = refused(starting, head("GET", "/things/7", false, "Authorization", "Bearer " + TOKEN));
        Problem noToken = refused(starting, head("GET", "/things/7", false));

        assertThat(health).isInstanceOf(Decision.StandAside.class);
        assertThat(notYet.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
        assertThat(notYet.headers()).containsEntry("Retry-After", "1");
        assertThat(noToken.kind()).isEqualTo(ProblemKind.UNAUTHORIZED);
    }

    @Test
    void variablesAreDecoded() {
        Decision decision = free.decide(head("GET", "/things/a%2Fb%C3%BC", false));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Compute.class,
                        compute -> assertThat(compute.variables()).containsExactly(Map.entry("id", "a/bü")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/things",
                "/things/",
                "/things/7/",
                "/things//use",
                "/Things/7",
                "/things/%zz",
                "/things/7/../8"
            })
    void takesPathsAsTheyAre(String path) {
        assertThat(refused(free, head("GET", path, false)).kind()).isEqualTo(ProblemKind.NO_SUCH_PATH);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/things/7,'GET, HEAD, OPTIONS, PATCH'",
        "PATCH,/things/all,'GET, HEAD, OPTIONS'",
        "get,/things/7,'GET, HEAD, OPTIONS, PATCH'",
        "HEAD,/health/live,'GET, OPTIONS'"
    })
    void tellsTheMethodsOfAPath(String method, String path, String allow) {
        Problem problem = refused(free, head(method, path, false));

        assertThat(problem.kind()).isEqualTo(ProblemKind.METHOD_NOT_ALLOWED);
        assertThat(problem.headers()).containsEntry("Allow", allow);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "127.0.0.1:1",
                "[::1]:8080",
                "[::1]",
                "10.1.2.3:80",
                "named.example",
                "[2001:DB8::1]:80"
            })
    void answersUnderItsNames(String host) {
        assertThat(free.decide(headFor(host, List.of()))).isInstanceOf(Decision.Compute.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "localhost.",
                "127.0.0.2",
                "10.1.2.4",
                "localhost.evil.example",
                "[::2]",
                "named.example.evil",
                "evil:localhost"
            })
    void answersUnderNoOtherName(String host) {
        assertThat(refused(free, headFor(host, List.of())).kind()).isEqualTo(ProblemKind.WRONG_HOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "HTTP://LocalHost:8080"})
    void pagesOfItsOwnMayCall(String origin) {
        assertThat(free.decide(headFor("localhost:8080", List.of(Map.entry("Origin", origin)))))
                .isInstanceOf(Decision.Compute.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://localhost",
                "https://localhost:8080",
                "http://localhost:8081",
                "",
                "http://localhost:8080, http://x"
            })
    void otherPagesMayNot(String origin) {
        Head head = headFor("localhost:8080", List.of(Map.entry("Origin", origin)));

        assertThat(refused(free, head).kind()).isEqualTo(ProblemKind.FOREIGN_ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer 0123456789abcdef", "bearer  0123456789abcdef"})
    void theTokenOpens(String authorization) {
        assertThat(guarded.decide(head("GET", "/things/7", false, "Authorization", authorization)))
                .isInstanceOf(Decision.Compute.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer 0123456789abcdeF",
                "Basic 0123456789abcdef",
                "0123456789abcdef",
                "Bearer 0123456789abcdef0"
            })
    void anythingElseDoesNot(String authorization) {
        Problem problem = refused(guarded, head("GET", "/things/7", false, "Authorization", authorization));

        assertThat(problem.kind()).isEqualTo(ProblemKind.UNAUTHORIZED);
        assertThat(problem.headers()).containsKey("WWW-Authenticate");
        assertThat(problem.detail()).doesNotContain(TOKEN);
    }

    @Test
    void withoutTheTokenNothingIsToldButHealth() {
        assertThat(refused(guarded, head("GET", "/nope", false)).kind()).isEqualTo(ProblemKind.UNAUTHORIZED);
        assertThat(refused(guarded, head("OPTIONS", "/things/7", false)).kind()).isEqualTo(ProblemKind.UNAUTHORIZED);
        assertThat(guarded.decide(head("GET", "/health/live", false))).isInstanceOf(Decision.StandAside.class);
    }

    @Test
    void twoTokensAreNone() {
        Head head =
                head("GET", "/things/7", false, "Authorization", "Bearer " + TOKEN, "Authorization", "Bearer " + TOKEN);

        assertThat(refused(guarded, head).kind()).isEqualTo(ProblemKind.UNAUTHORIZED);
    }

    @Test
    void aBodyThatMayBeLeftOutNeedsNoType() {
        assertThat(free.decide(head("POST", "/things/7/use", false))).isInstanceOf(Decision.Compute.class);
        assertThat(refused(free, head("POST", "/things/7/use", true)).kind())
                .isEqualTo(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aTypeThatIsNotReadIsToldWhichOnesAre() {
        Problem problem = refused(free, head("PATCH", "/things/7", true, "Content-Type", "application/json"));

        assertThat(problem.kind()).isEqualTo(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        assertThat(problem.headers())
                .containsEntry("Accept", "application/merge-patch+json")
                .containsEntry("Accept-Patch", "application/merge-patch+json");
    }

    private static Problem refused(Entrance entrance, Head head) {
        return catchThrowableOfType(Refusal.class, () -> entrance.decide(head)).problem();
    }

    private static Head head(String method, String path, boolean hasBody, String... fields) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (int at = 0; at < fields.length; at += 2) {
            headers.add(Map.entry(fields[at], fields[at + 1]));
        }
        headers.add(Map.entry("Host", "localhost"));
        return new Head(method, path, new RequestHeaders(headers), "http", "10.1.2.3", hasBody);
    }

    private static Head headFor(String host, List<Map.Entry<String, String>> more) {
        List<Map.Entry<String, String>> headers = new ArrayList<>(more);
        headers.add(Map.entry("Host", host));
        return new Head("GET", "/things/7", new RequestHeaders(headers), "http", "10.1.2.3", false);
    }
}
