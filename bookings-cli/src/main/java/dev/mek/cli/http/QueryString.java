package dev.mek.cli.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Builds the query of an address; what is null or blank stays out. */
final class QueryString {

    private final StringBuilder text = new StringBuilder();

    QueryString and(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            text.append(text.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
