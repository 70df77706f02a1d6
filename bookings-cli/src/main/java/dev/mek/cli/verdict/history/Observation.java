package dev.mek.cli.verdict.history;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One thing that was observed from outside. Each is a line of a history's file, its kind in {@code kind}. Immutable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Run.class, name = "run"),
    @JsonSubTypes.Type(value = Fault.class, name = "fault"),
    @JsonSubTypes.Type(value = Answered.class, name = "answer"),
    @JsonSubTypes.Type(value = BookingRow.class, name = "booking"),
    @JsonSubTypes.Type(value = VersionRow.class, name = "version"),
    @JsonSubTypes.Type(value = BayRow.class, name = "bay"),
    @JsonSubTypes.Type(value = InboxRow.class, name = "inbox"),
    @JsonSubTypes.Type(value = OutboxRow.class, name = "outbox"),
    @JsonSubTypes.Type(value = DeadLetterRow.class, name = "dead-letter"),
    @JsonSubTypes.Type(value = OwnRecord.class, name = "own"),
    @JsonSubTypes.Type(value = ForeignRecord.class, name = "foreign"),
    @JsonSubTypes.Type(value = Streamed.class, name = "sse"),
    @JsonSubTypes.Type(value = Stalled.class, name = "stalled")
})
public sealed interface Observation
        permits Run,
                Fault,
                Answered,
                BookingRow,
                VersionRow,
                BayRow,
                InboxRow,
                OutboxRow,
                DeadLetterRow,
                OwnRecord,
                ForeignRecord,
                Streamed,
                Stalled {}
