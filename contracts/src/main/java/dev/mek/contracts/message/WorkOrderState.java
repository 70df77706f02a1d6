package dev.mek.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far the workshop is, in its own words. */
public enum WorkOrderState {
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("no-capacity")
    NO_CAPACITY,
    @JsonProperty("in-progress")
    IN_PROGRESS,
    @JsonProperty("ready-for-pickup")
    READY_FOR_PICKUP
}
