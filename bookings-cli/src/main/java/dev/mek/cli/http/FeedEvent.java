package dev.mek.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What happens on the stream of changes. */
public sealed interface FeedEvent {

    /** The stream is there; what changes from now on is seen. */
    record Connected() implements FeedEvent {}

    record Changed(Change change) implements FeedEvent {}

    /** What lies between the cursor and now is not to be had from the stream; the snapshot tells. */
    record Gap(JsonNode why) implements FeedEvent {}

    /** The connection is gone; the next attempt follows after the pause. */
    record Lost(String why, Duration pause) implements FeedEvent {}
}
