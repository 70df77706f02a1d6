/**
 * A Kafka cluster as a client meets it, from the files that let it in to the rights on its topics.
 *
 * <p>In: a cluster as it is set, the catalogue. Out: findings. Never here: a change of anything, a record's content, a password
 * over a connection that is not verified.
 */
@NullMarked
package dev.mek.cli.doctor.kafka;

import org.jspecify.annotations.NullMarked;
