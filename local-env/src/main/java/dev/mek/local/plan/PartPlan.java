package dev.mek.local.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** One part as it is wished. The name is its name in status, logs and placeholders. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PostgresPlan.class, name = "postgres"),
    @JsonSubTypes.Type(value = KafkaPlan.class, name = "kafka"),
    @JsonSubTypes.Type(value = ProgramPlan.class, name = "program"),
    @JsonSubTypes.Type(value = ExternalPlan.class, name = "external")
})
public sealed interface PartPlan permits PostgresPlan, KafkaPlan, ProgramPlan, ExternalPlan {
    String name();

    PortWish port();

    /** What follows when it dies. */
    default RestartPolicy restarts() {
        return RestartPolicy.USUAL;
    }

    /** The image of the container it runs in; none for a process. */
    default @Nullable String image() {
        return null;
    }
}
