package dev.mek.contracts.surface;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which versions of a schema must understand each other. */
public enum Mode {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean backward;
    private final boolean forward;
    private final boolean transitive;

    Mode(boolean backward, boolean forward, boolean transitive) {
        this.backward = backward;
        this.forward = forward;
        this.transitive = transitive;
    }

    /** Whether new consumers must accept what old producers send. */
    public boolean backward() {
        return backward;
    }

    /** Whether old consumers must accept what new producers send. */
    public boolean forward() {
        return forward;
    }

    /** Whether all released versions count, and not the last alone. */
    public boolean transitive() {
        return transitive;
    }

    /** Whether all that the other asks for is asked for here too. */
    public boolean covers(Mode other) {
        return (backward || !other.backward) && (forward || !other.forward) && (transitive || !other.transitive);
    }

    static Optional<Mode> named(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.toString().equals(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Mode::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
