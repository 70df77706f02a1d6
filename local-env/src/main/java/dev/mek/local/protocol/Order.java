package dev.mek.local.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What a client asks of a supervisor; one per connection. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "order")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Order.Status.class, name = "status"),
    @JsonSubTypes.Type(value = Order.Watch.class, name = "watch"),
    @JsonSubTypes.Type(value = Order.Logs.class, name = "logs"),
    @JsonSubTypes.Type(value = Order.Stop.class, name = "stop"),
    @JsonSubTypes.Type(value = Order.Act.class, name = "act")
})
public sealed interface Order {
    /** Answered by one status. */
    record Status() implements Order {}

    /** Answered by the present state of all, then by each event. */
    record Watch() implements Order {}

    /**
     * Answered by log lines.
     *
     * @param part null for all parts
     */
    record Logs(@Nullable String part, int linesMax, boolean follow) implements Order {}

    /** Answered by each event until the supervisor ends. */
    record Stop(Ending ending) implements Order {}

    /** Answered by the status after the order was given; what comes of it, the events tell. */
    record Act(String part, PartAction action) implements Order {}
}
