/**
 * A stack of PostgreSQL, Kafka and programs on one machine.
 *
 * <p>In come values: which parts, where their files are, which topics. Out goes a running stack, its state and its logs. What the
 * programs are about never belongs here.
 */
@NullMarked
package dev.mek.local;

import org.jspecify.annotations.NullMarked;
