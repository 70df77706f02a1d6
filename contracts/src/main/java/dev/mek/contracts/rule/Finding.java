package dev.mek.contracts.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.surface.Place;
import java.util.Optional;

/**
 * What a rule has found.
 *
 * @param rule the rule's id
 * @param subject whom it concerns: an event's type, a topic's or owner's name
 * @param place where to look in the catalogue after the change
 * @param message what is the matter, in a sentence
 * @param at JSON Pointer within the messages concerned; empty where it is not about one
 * @param witness a message that proves it, or none
 * @param before where it stood before the change, or none
 * @param advice what to do
 */
public record Finding(
        String rule,
        Severity severity,
        String subject,
        Place place,
        String message,
        String at,
        Optional<JsonNode> witness,
        Optional<Place> before,
        String advice) {}
