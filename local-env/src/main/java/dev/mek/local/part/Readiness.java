package dev.mek.local.part;

import dev.mek.local.process.Command;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** By what one sees that a part is ready. */
public sealed interface Readiness {
    /** What is waited for, in words. */
    String words();

    /** A line of its output contains the text. */
    record LogLine(String text) implements Readiness {
        @Override
        public String words() {
            return "a line with '" + text + "'";
        }
    }

    /** The address answers GET with 2xx. */
    record Http(URI address) implements Readiness {
        @Override
        public String words() {
            return "GET " + address + " to be answered 2xx";
        }
    }

    /** The port on the loopback address takes connections. */
    record Tcp(int port) implements Readiness {
        @Override
        public String words() {
            return "port " + port + " to take connections";
        }
    }

    /** It has lived for so long. */
    record Lives(Duration time) implements Readiness {
        @Override
        public String words() {
            return "it to live for " + time.toMillis() + " ms";
        }
    }

    /** The command ends with code 0. */
    record Asked(Command command) implements Readiness {
        @Override
        public String words() {
            return "'" + String.join(" ", command.words()) + "' to end with code 0";
        }
    }

    /** Whoever knows the part is asked, and may throw a {@link PartFailure} when it will never be ready. */
    record Known(String words, BooleanSupplier ready) implements Readiness {}
}
