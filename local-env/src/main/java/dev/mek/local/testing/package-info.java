/**
 * PostgreSQL and Kafka for integration tests: one pair per JVM, gone with it.
 *
 * <p>Tests part themselves from each other by a fresh database and a topic prefix of their own.
 */
@NullMarked
package dev.mek.local.testing;

import org.jspecify.annotations.NullMarked;
