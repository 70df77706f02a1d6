package dev.mek.cli.command.booking;

import dev.mek.cli.http.Bookings;
import dev.mek.cli.http.Feed;
import dev.mek.cli.http.FeedQuery;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.stack.Stack;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** From "which service" to the service itself. */
record ServiceAccess(Environment environment, ServiceOption option) {

    Bookings bookings() {
        return new Bookings(address(), token());
    }

    Feed feed(FeedQuery query) {
        return new Feed(this::address, token(), query);
    }

    private URI address() {
        return option.url(environment).orElseGet(() -> new Stack(option.stack(), environment.variables()).service());
    }

    private @Nullable String token() {
        return environment.variable("BOOKINGS_HTTP_TOKEN").orElse(null);
    }
}
