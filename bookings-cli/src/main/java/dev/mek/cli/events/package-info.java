/**
 * Kafka as seen by a person at a terminal: reading events where they lie, and putting one there.
 *
 * <p>In: access to a cluster and what is wished for. Out: records with their place and what they say of themselves,
 * whether they keep their contract or not. Never here: options, colours, formats.
 */
@NullMarked
package dev.mek.cli.events;

import org.jspecify.annotations.NullMarked;
