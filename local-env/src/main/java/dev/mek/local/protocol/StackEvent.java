package dev.mek.local.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What happens to a stack, as it happens. A watcher first gets the present state of all. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StackEvent.PartChanged.class, name = "part"),
    @JsonSubTypes.Type(value = StackEvent.StackChanged.class, name = "stack")
})
public sealed interface StackEvent {
    /** A part came into another state. */
    record PartChanged(PartStatus part) implements StackEvent {}

    /** The stack came into another state. */
    record StackChanged(StackState state, @Nullable String detail) implements StackEvent {}
}
