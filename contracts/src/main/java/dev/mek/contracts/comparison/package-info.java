/**
 * What a changed schema means for its readers and writers. In: two schemas of an event. Out: per direction whether they still
 * understand each other, with a message that shows it and the place that rejects it. Never here: catalogues, topics.
 */
@NullMarked
package dev.mek.contracts.comparison;

import org.jspecify.annotations.NullMarked;
