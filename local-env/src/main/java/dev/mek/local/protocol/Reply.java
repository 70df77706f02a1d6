package dev.mek.local.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a supervisor sends back, line by line. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reply")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Status.class, name = "status"),
    @JsonSubTypes.Type(value = Reply.Event.class, name = "event"),
    @JsonSubTypes.Type(value = Reply.Line.class, name = "line"),
    @JsonSubTypes.Type(value = Reply.Refused.class, name = "refused")
})
public sealed interface Reply {
    record Status(StackStatus status) implements Reply {}

    record Event(StackEvent event) implements Reply {}

    record Line(PartLine line) implements Reply {}

    /** The order makes no sense here: an unknown part, an unreadable line. */
    record Refused(String why) implements Reply {}
}
