/**
 * The catalogue: who owns which topic and event. In: catalog.yaml and the files beside it, from the class path or a folder.
 * Out: topics and events as values. Never here: validation of an event, Kafka.
 */
@NullMarked
package dev.mek.contracts.catalog;

import org.jspecify.annotations.NullMarked;
