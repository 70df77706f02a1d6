package dev.mek.cli.command.deadletter;

import dev.mek.cli.http.DeadLetters;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.stack.Stack;
import java.net.URI;

/** From "which service" to its dead letters, in the name of who is logged in. */
record LetterAccess(Environment environment, ServiceOption option) {

    DeadLetters letters() {
        URI service =
                option.url(environment).orElseGet(() -> new Stack(option.stack(), environment.variables()).service());
        return new DeadLetters(
                service, environment.variable("BOOKINGS_HTTP_TOKEN").orElse(null), user());
    }

    private String user() {
        String name = System.getProperty("user.name", "");
        return environment.variable("BOOKINGS_USER").orElse(name.isBlank() ? "unknown" : name);
    }
}
