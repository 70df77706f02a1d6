package dev.mek.bookings.api.route;

import dev.mek.bookings.api.http.MediaType;
import java.util.List;

/**
 * One method on one path, and in which words it is spoken to.
 *
 * @param produces the media type of its answers when all goes well
 * @param consumes the media type that its body must have; empty when it takes none
 * @param bodyOptional whether it may come without a body all the same
 * @param bodyBytesMax bytes of a body that it takes; where the server's own limit is larger, that one counts
 * @param open whether it answers without a token: what probes of the machine's health need, and nothing else
 */
public record Endpoint(
        String method,
        PathTemplate path,
        String produces,
        List<String> consumes,
        boolean bodyOptional,
        boolean open,
        int bodyBytesMax) {

    public Endpoint {
        consumes = List.copyOf(consumes);
    }

    public static Endpoint get(String path) {
        return new Endpoint("GET", PathTemplate.of(path), MediaType.JSON, List.of(), false, false, 0);
    }

    public static Endpoint post(String path) {
        return new Endpoint("POST", PathTemplate.of(path), MediaType.JSON, List.of(MediaType.JSON), false, false, 0);
    }

    public static Endpoint patch(String path) {
        return new Endpoint(
                "PATCH", PathTemplate.of(path), MediaType.JSON, List.of(MediaType.MERGE_PATCH), false, false, 0);
    }

    public Endpoint producing(String type) {
        return new Endpoint(method, path, type, consumes, bodyOptional, open, bodyBytesMax);
    }

    public Endpoint withOptionalBody() {
        return new Endpoint(method, path, produces, consumes, true, open, bodyBytesMax);
    }

    /** For one that takes larger bodies than the others. */
    public Endpoint withBodyUpTo(int bytesMax) {
        return new Endpoint(method, path, produces, consumes, bodyOptional, open, bytesMax);
    }

    public Endpoint openToAll() {
        return new Endpoint(method, path, produces, consumes, bodyOptional, true, bodyBytesMax);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
