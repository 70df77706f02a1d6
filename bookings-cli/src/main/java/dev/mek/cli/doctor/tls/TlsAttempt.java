package dev.mek.cli.doctor.tls;

import dev.mek.cli.doctor.target.HostPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A handshake that was tried, with whatever was seen of the server. It trusts anybody: nothing secret may be sent. With TLS 1.3 a
 * server says only after it what it thinks of the client's certificate: read before you conclude.
 */
public final class TlsAttempt implements AutoCloseable {

    private final Recorder recorder;
    private final @Nullable SSLSocket socket;
    private final @Nullable IOException failure;

    private TlsAttempt(Recorder recorder, @Nullable SSLSocket socket, @Nullable IOException failure) {
        this.recorder = recorder;
        this.socket = socket;
        this.failure = failure;
    }

    /**
     * Tries it.
     *
     * @param at as it is written, for the server to know which name is meant
     * @param stepMs bound of the connection and of each wait for the server
     */
    public static TlsAttempt make(InetSocketAddress place, HostPort at, Optional<ClientIdentity> identity, int stepMs) {
        Recorder recorder = new Recorder(identity);
        Socket plain = new Socket();
        try {
            plain.connect(place, stepMs);
            plain.setSoTimeout(stepMs);
            SSLSocket socket =
                    (SSLSocket) context(recorder).getSocketFactory().createSocket(plain, at.host(), at.port(), true);
            try {
                socket.startHandshake();
                return new TlsAttempt(recorder, socket, null);
            } catch (IOException failed) {
                socket.close();
                return new TlsAttempt(recorder, null, failed);
            }
        } catch (IOException failed) {
            closeQuietly(plain);
            return new TlsAttempt(recorder, null, failed);
        }
    }

    /** Over which to go on; empty when the handshake failed. */
    public Optional<SSLSocket> socket() {
        return Optional.ofNullable(socket);
    }

    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** What the server showed, its own first; also when the handshake failed later. */
    public List<X509Certificate> chain() {
        return recorder.chain();
    }

    /** Whether the server asked for a client's certificate. */
    public boolean asksForCertificate() {
        return recorder.asked();
    }

    /** Who may have signed that. */
    public List<String> acceptedIssuers() {
        return recorder.accepted();
    }

    /** For people. */
    public String text() {
        String version = socket == null ? "TLS" : socket.getSession().getProtocol();
        return chain().isEmpty()
                ? version
                : version + ", " + Names.subject(chain().getFirst()) + " by "
                        + Names.issuer(chain().getLast()) + " until "
                        + Dates.of(chain().getFirst()).until();
    }

    private static SSLContext context(Recorder recorder) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {recorder.keys()}, new TrustManager[] {recorder.trust()}, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK speaks no TLS", broken);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // Nothing was said over it.
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            closeQuietly(socket);
        }
    }
}
