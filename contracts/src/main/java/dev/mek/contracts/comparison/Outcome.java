package dev.mek.contracts.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.schema.Rejection;
import java.util.List;

/** What was found in one direction. */
public sealed interface Outcome {

    /** Proven: every message is understood. */
    record Fits() implements Outcome {}

    /**
     * Every message is understood whose fields are all declared. Another is not.
     *
     * @param witness a message with an undeclared field that is rejected
     */
    record FitsDeclared(JsonNode witness) implements Outcome {}

    /**
     * A message is rejected.
     *
     * @param witness the message, as both validators have confirmed
     * @param why what its reader says; the first decides
     * @param undeclaredOnly whether it takes a field that its writer's schema does not declare
     */
    record Breaks(JsonNode witness, List<Rejection> why, boolean undeclaredOnly) implements Outcome {
        public Breaks {
            why = List.copyOf(why);
        }
    }

    /** It is not known; a clause. */
    record Unknown(String reason) implements Outcome {}

    /** The writer's schema accepts no message at all, so that nothing is said about any. */
    record Nothing() implements Outcome {}
}
