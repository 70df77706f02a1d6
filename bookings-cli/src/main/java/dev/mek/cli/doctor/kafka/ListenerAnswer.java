package dev.mek.cli.doctor.kafka;

import java.util.List;

/**
 * What a listener says when a client would like to log in.
 *
 * @param mechanisms those that it offers
 */
record ListenerAnswer(Kind kind, List<String> mechanisms) {

    /** What it means. */
    enum Kind {
        /** Go on with this mechanism. */
        LOGIN,
        /** Logins yes, this mechanism no. */
        OTHER_MECHANISM,
        /** Nobody logs in here. */
        NO_LOGIN
    }

    ListenerAnswer {
        mechanisms = List.copyOf(mechanisms);
    }
}
