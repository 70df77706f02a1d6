/**
 * One Kafka node, broker and controller in one, as a child JVM with a class path of its own.
 *
 * <p>In come folders, ports and topics as values; out goes the launch of a broker. What the topics are for never belongs here.
 */
@NullMarked
package dev.mek.local.kafka;

import org.jspecify.annotations.NullMarked;
