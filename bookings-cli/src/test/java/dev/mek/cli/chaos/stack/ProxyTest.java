package dev.mek.cli.chaos.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {

    private static final int WAIT_MS_MAX = 5_000;

    private ServerSocket instance;
    private Proxy proxy;

    @BeforeEach
    void open() throws IOException {
        instance = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        instance.setSoTimeout(WAIT_MS_MAX);
        proxy = Proxy.before(URI.create("http://127.0.0.1:" + instance.getLocalPort()));
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        instance.close();
    }

    @Test
    void bytesGoBothWays() throws IOException {
        try (Socket client = client();
                Socket behind = instance.accept()) {
            client.getOutputStream().write(7);
            behind.getOutputStream().write(9);

            assertThat(behind.getInputStream().read()).isEqualTo(7);
            assertThat(client.getInputStream().read()).isEqualTo(9);
        }
    }

    @Test
    void aCutResetsWhatIsThereAndNothingLater() throws IOException {
        try (Socket client = client();
                Socket behind = instance.accept()) {
            behind.getOutputStream().write(9);
            assertThat(client.getInputStream().read()).isEqualTo(9);

            assertThat(proxy.cut()).isEqualTo(1);

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        try (Socket later = client();
                Socket behind = instance.accept()) {
            later.getOutputStream().write(7);
            assertThat(behind.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void whereNobodyListensTheClientIsReset() throws IOException {
        instance.close();
        try (Socket client = client()) {
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    private Socket client() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.url().getPort());
        client.setSoTimeout(WAIT_MS_MAX);
        return client;
    }
}
