package dev.mek.local.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
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
     * Answered by log lines, merged by their time.
     *
     * @param parts none for all of them
     * @param linesMax how many earlier lines of each part
     * @param since no earlier lines than that; null for no such bound
     */
    record Logs(List<String> parts, int linesMax, @Nullable Instant since, boolean follow) implements Order {
        public Logs {
            parts = List.copyOf(parts);
        }
    }

    /** Answered by each event until the supervisor ends. */
    record Stop(Ending ending) implements Order {}

    /** Answered by the status after the order was given; what comes of it, the events tell. */
    record Act(String part, PartAction action) implements Order {}
}
