package dev.mek.bookings.api.route;

import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The table of routes. Paths are taken as they are: no trailing slash, dots or case are forgiven. */
public final class Router {

    /** A path that the table knows: its routes by any method, and the variables' values in it. */
    public record Found(PathTemplate path, List<Route> routes, Map<String, String> variables) {

        /** The route for a method; HEAD is a GET whose body is not sent, where the answer is a value. */
        public Route route(String method) {
            String wanted = method.equals("HEAD") && takesHead() ? "GET" : method;
            return routes.stream()
                    .filter(route -> route.endpoint().method().equals(wanted))
                    .findFirst()
                    .orElseThrow(this::notAllowed);
        }

        private boolean takesHead() {
            return routes.stream()
                    .anyMatch(route -> route instanceof Route.Computed
                            && route.endpoint().method().equals("GET"));
        }

        /** The methods for the Allow field. */
        public String allow() {
            TreeSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
            routes.forEach(route -> methods.add(route.endpoint().method()));
            if (takesHead()) {
                methods.add("HEAD");
            }
            return String.join(", ", methods);
        }

        private Refusal notAllowed() {
            return new Refusal(Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "This path takes " + allow() + ".")
                    .withHeader("Allow", allow()));
        }
    }

    private final List<Route> routes;
    private final List<PathTemplate> narrowestFirst;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
        this.narrowestFirst = routes.stream()
                .map(route -> route.endpoint().path())
                .distinct()
                .sorted(Comparator.comparingLong(PathTemplate::variables))
                .toList();
    }

    public List<Endpoint> endpoints() {
        return routes.stream().map(Route::endpoint).toList();
    }

    /**
     * Finds what is at a path.
     *
     * @param rawPath as it stood in the request line, without the query
     */
    public Found find(String rawPath) {
        List<String> segments = PathTemplate.decoded(rawPath).orElseThrow(Router::nothingThere);
        for (PathTemplate path : narrowestFirst) {
            Optional<Map<String, String>> variables = path.match(segments);
            if (variables.isPresent()) {
                return new Found(path, routesOf(path), variables.get());
            }
        }
        throw nothingThere();
    }

    /** Whether the path is one that answers without a token. */
    public boolean opens(String rawPath) {
        return routes.stream()
                .filter(route -> route.endpoint().open())
                .anyMatch(route -> route.endpoint().path().toString().equals(rawPath));
    }

    private List<Route> routesOf(PathTemplate path) {
        List<Route> found = new ArrayList<>();
        for (Route route : routes) {
            if (route.endpoint().path().equals(path)) {
                found.add(route);
            }
        }
        return found;
    }

    private static Refusal nothingThere() {
        return new Refusal(
                ProblemKind.NO_SUCH_PATH,
                "The paths of this service are listed by GET /openapi; this is none of them.");
    }
}
