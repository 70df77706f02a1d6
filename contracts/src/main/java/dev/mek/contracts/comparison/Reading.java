package dev.mek.contracts.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.Options;
import dev.mek.contracts.containment.limit.TooHard;
import dev.mek.contracts.containment.normal.Draft;
import dev.mek.contracts.schema.Rejection;
import dev.mek.contracts.source.SourceFile;
import java.util.List;

/** What a reader with a schema says to messages. Not thread-safe. */
public final class Reading {

    private final Party party;

    /**
     * A reader.
     *
     * @param formatsAsserted whether it checks {@code format}
     */
    public Reading(SourceFile schema, boolean formatsAsserted) {
        Options plain = Options.of(Draft.DRAFT_2020_12);
        this.party = new Party(schema, formatsAsserted ? plain.assertingFormats() : plain, List.of());
    }

    /** Why it rejects a message; empty when it is accepted, or where the validator does not say. */
    public List<Rejection> rejections(JsonNode message) {
        try {
            return party.rejections(message);
        } catch (TooHard e) {
            return List.of();
        }
    }
}
