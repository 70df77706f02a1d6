package dev.mek.bookings.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.route.Endpoint;
import dev.mek.bookings.api.route.Entrance;
import dev.mek.bookings.api.route.Guard;
import dev.mek.bookings.api.route.Route.Computed;
import dev.mek.bookings.api.route.Router;
import dev.mek.contracts.tls.PemTls;
import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import dev.mek.local.tls.PemFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real handshakes at the real port. */
class HttpTlsIT {

    private static final Authority AUTHORITY = Authority.create("authority");

    @TempDir
    Path folder;

    private PemFiles server;
    private PemFiles client;

    @BeforeEach
    void certificates() {
        server = PemFiles.write(
                folder.resolve("server"),
                AUTHORITY,
                AUTHORITY.issue(CertificateWish.server("bookings", "localhost", "127.0.0.1")));
        client = PemFiles.write(folder.resolve("client"), AUTHORITY, AUTHORITY.issue(CertificateWish.client("ada")));
    }

    @Test
    void whoTrustsTheAuthorityIsAnsweredAndKeepsItsOrigin() throws Exception {
        try (HttpServer http = start(null)) {
            assertThat(status(http, PemTls.of(server.ca(), null))).isEqualTo(200);
        }
    }

    @Test
    void whoDoesNotTrustItGoesNoFurther() throws Exception {
        Authority other = Authority.create("another");
        PemFiles theirs = PemFiles.write(folder.resolve("theirs"), other, other.issue(CertificateWish.client("ada")));
        try (HttpServer http = start(null)) {
            assertThatThrownBy(() -> status(http, PemTls.of(theirs.ca(), null)))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void clientsMustShowACertificateWhereAnAuthorityForThemIsSet() throws Exception {
        Authority other = Authority.create("another");
        PemFiles theirs = PemFiles.write(folder.resolve("theirs"), other, other.issue(CertificateWish.client("ada")));
        try (HttpServer http = start(client.ca())) {
            assertThat(status(http, PemTls.of(server.ca(), own(client)))).isEqualTo(200);
            assertThatThrownBy(() -> status(http, PemTls.of(server.ca(), null))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> status(http, PemTls.of(server.ca(), own(theirs))))
                    .isInstanceOf(IOException.class);
        }
    }

    private HttpServer start(@Nullable Path clientCa) {
        var entrance = new Entrance(
                new Router(List.of(new Computed(Endpoint.get("/quick"), request -> Answer.empty(200)))),
                new Guard(Set.of(), null));
        var listening = new Listening("127.0.0.1", 0, PemTls.of(clientCa, own(server)), clientCa != null);
        return HttpServer.start(
                listening, Limits.DEFAULT, () -> entrance, List.of(), (method, path, status, took) -> {});
    }

    private static PemTls.Own own(PemFiles files) {
        return new PemTls.Own(files.certificate(), files.privateKey());
    }

    /** With the Origin that a page of the service's own would have. */
    private static int status(HttpServer http, SSLContext tls) throws Exception {
        String own = "https://127.0.0.1:" + http.port();
        try (HttpClient caller = HttpClient.newBuilder().sslContext(tls).build()) {
            return caller.send(
                            HttpRequest.newBuilder(URI.create(own + "/quick"))
                                    .header("Origin", own)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
