package dev.mek.cli.command.deadletter;

import dev.mek.cli.context.Reach;
import dev.mek.cli.context.ServicePlace;
import dev.mek.cli.http.DeadLetters;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.ServiceOption;

/** From "which service" to its dead letters, in the name of who is logged in. */
record LetterAccess(Environment environment, ServiceOption option) {

    DeadLetters letters() {
        ServicePlace place = Reach.service(environment, option);
        return new DeadLetters(place.address().get(), place.login(), user());
    }

    private String user() {
        String name = System.getProperty("user.name", "");
        return environment.variable("BOOKINGS_USER").orElse(name.isBlank() ? "unknown" : name);
    }
}
