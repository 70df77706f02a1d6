package dev.mek.cli.doctor.service;

import dev.mek.cli.doctor.target.ServiceTarget;
import dev.mek.contracts.tls.PemTls;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;

/** GET of small answers. The token goes only over a connection that the JDK has verified, or in the clear where that is meant. */
record HttpLook(ServiceTarget target) {

    /** A scrape is some tens of kilobytes. */
    private static final int BODY_BYTES_MAX = 2 * 1024 * 1024;

    private static final int FIRST_ERROR_STATUS = 400;

    /** What came back. */
    record Answer(int status, Optional<Instant> date, String body) {}

    Answer get(String path, int stepMs) throws IOException {
        String base = target.url().toString().replaceAll("/+$", "");
        HttpURLConnection connection =
                (HttpURLConnection) java.net.URI.create(base + path).toURL().openConnection(Proxy.NO_PROXY);
        if (connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(PemTls.of(target.ca(), null).getSocketFactory());
        }
        connection.setConnectTimeout(stepMs);
        connection.setReadTimeout(stepMs);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept", "application/json, text/plain, application/problem+json");
        if (target.token() != null) {
            connection.setRequestProperty("Authorization", "Bearer " + target.token());
        }
        try {
            int status = connection.getResponseCode();
            if (status < 0) {
                throw new IOException("what answers does not speak HTTP");
            }
            long date = connection.getDate();
            return new Answer(
                    status,
                    date == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(date)),
                    body(connection, status));
        } finally {
            connection.disconnect();
        }
    }

    private static String body(HttpURLConnection connection, int status) throws IOException {
        try (InputStream in = status < FIRST_ERROR_STATUS ? connection.getInputStream() : connection.getErrorStream()) {
            return in == null ? "" : new String(in.readNBytes(BODY_BYTES_MAX), StandardCharsets.UTF_8);
        }
    }
}
