package dev.mek.contracts.catalog;

/**
 * A team that publishes events.
 *
 * @param name short name, as in the folders of its schemas
 * @param source the CloudEvents source of all its events; together with the event's id it identifies an event
 * @param summary what the team does, in a sentence
 */
public record OwnerSpec(String name, String source, String summary) {}
