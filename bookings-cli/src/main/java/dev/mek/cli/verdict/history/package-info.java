/**
 * What was observed of a run, as plain values.
 *
 * <p>In: HTTP answers, final rows of the tables, records of the topics, frames of streams, faults. Out: the same, sorted
 * by kind, and as a file of JSON lines that can be judged again alone. Never here: JDBC, Kafka, HTTP, or an opinion.
 */
@NullMarked
package dev.mek.cli.verdict.history;

import org.jspecify.annotations.NullMarked;
