package dev.mek.cli.command.booking;

import dev.mek.cli.context.Reach;
import dev.mek.cli.context.ServicePlace;
import dev.mek.cli.http.Bookings;
import dev.mek.cli.http.Feed;
import dev.mek.cli.http.FeedQuery;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.ServiceOption;

/** From "which service" to the service itself. */
record ServiceAccess(Environment environment, ServiceOption option) {

    Bookings bookings() {
        ServicePlace place = Reach.service(environment, option);
        return new Bookings(place.address(), place.login());
    }

    Feed feed(FeedQuery query) {
        ServicePlace place = Reach.service(environment, option);
        return new Feed(place.address(), place.login(), query);
    }
}
