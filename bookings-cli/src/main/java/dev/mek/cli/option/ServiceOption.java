package dev.mek.cli.option;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which service to talk to: that of a stack, or the one at an address. */
@Command
public final class ServiceOption {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The service's address, instead of a stack's (also: BOOKINGS_URL).")
    @Nullable
    String url;

    @Mixin
    StackOption stack = new StackOption();

    public Optional<URI> url(Environment environment) {
        return Optional.ofNullable(url)
                .or(() -> environment.variable("BOOKINGS_URL"))
                .map(ServiceOption::checked);
    }

    public String stack() {
        return stack.name();
    }

    private static URI checked(String url) {
        try {
            URI uri = URI.create(url);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            // Said below, with what would be right.
        }
        throw new UsageError("'" + url + "' is no address of a service; http://127.0.0.1:8080 is one");
    }
}
