package dev.mek.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.mek.cli.fixture.Screen;
import dev.mek.cli.output.Exit;
import dev.mek.contracts.tls.PemTls;
import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import dev.mek.local.tls.PemFiles;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command at a service that speaks TLS. */
class ServiceLoginTest {

    @TempDir
    Path home;

    private PemFiles pem;
    private HttpsServer server;

    @BeforeEach
    void serve() throws Exception {
        Authority authority = Authority.create("authority");
        pem = PemFiles.write(
                home, authority, authority.issue(CertificateWish.server("bookings", "localhost", "127.0.0.1")));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(PemTls.of(null, new PemTls.Own(pem.certificate(), pem.privateKey()))));
        server.createContext("/bookings", exchange -> {
            byte[] none = "{\"items\":[]}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, none.length);
            exchange.getResponseBody().write(none);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void authorityIsTrustedWhereItIsSaid() {
        Screen screen = new Screen(home);

        assertThat(screen.run("list", "--url", url(), "--ca", pem.ca().toString()))
                .as(screen.err())
                .isEqualTo(Exit.DONE);
        screen.run(
                "context",
                "add",
                "tls",
                "--service-url",
                url(),
                "--service-ca",
                pem.ca().toString());
        assertThat(screen.run("list", "--context", "tls")).as(screen.err()).isEqualTo(Exit.DONE);
    }

    @Test
    void authorityThatNobodyTrustsIsSaidInOneLine() {
        Screen screen = new Screen(home);

        assertThat(screen.run("list", "--url", url())).isEqualTo(Exit.UNREACHABLE);
        assertThat(screen.run(
                        "list", "--url", url(), "--ca", home.resolve("missing").toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(screen.err().lines()).hasSize(2);
        assertThat(screen.err()).contains("TLS: ", "missing' cannot be read");
    }

    private String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }
}
