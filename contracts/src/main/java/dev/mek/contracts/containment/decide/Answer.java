package dev.mek.contracts.containment.decide;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether there is a value. */
public sealed interface Answer {

    /** There is: this one. */
    record Found(JsonNode value) implements Answer {}

    /** There is none, proven. */
    record Empty() implements Answer {}

    /** It is not known; the reason is for people. */
    record Unknown(String reason) implements Answer {}

    Answer EMPTY = new Empty();
}
