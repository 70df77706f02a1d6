package dev.mek.cli.option;

import java.net.URI;
import java.nio.file.Path;
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

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "PEM file of the authority that signed the service's certificate (default: the platform's).")
    @Nullable
    Path ca;

    @Mixin
    StackOption stack = new StackOption();

    /** What was said. */
    public Optional<URI> url() {
        return Optional.ofNullable(url).map(ServiceOption::address);
    }

    /** What was said. */
    public Optional<Path> ca() {
        return Optional.ofNullable(ca);
    }

    public StackOption where() {
        return stack;
    }

    /**
     * The address of a service.
     *
     * @throws UsageError when it is none
     */
    public static URI address(String url) {
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
