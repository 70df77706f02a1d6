/**
 * The process that is one Kafka node.
 *
 * <p>In come a properties file and a file of topics; out goes a broker that clients can use, and one line that says so. It shares a
 * class path with nothing else of ours.
 */
@NullMarked
package dev.mek.broker;

import org.jspecify.annotations.NullMarked;
