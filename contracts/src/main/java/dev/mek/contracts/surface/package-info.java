/**
 * A catalogue of events as others see it. In: a folder or commit with a catalogue. Out: its events, topics, owners, schemas and
 * examples as values that know where they stand. Never here: rules, any word of a domain.
 */
@NullMarked
package dev.mek.contracts.surface;

import org.jspecify.annotations.NullMarked;
