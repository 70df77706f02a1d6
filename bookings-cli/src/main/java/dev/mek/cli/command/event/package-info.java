/**
 * Commands about events on Kafka, one file each.
 *
 * <p>In: checked options. Out: events in the format that was asked for, or one event put onto its topic. Never here:
 * Kafka's clients.
 */
@NullMarked
package dev.mek.cli.command.event;

import org.jspecify.annotations.NullMarked;
