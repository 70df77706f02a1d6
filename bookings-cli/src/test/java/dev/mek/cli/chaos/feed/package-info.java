/**
 * Clients of the stream of changes: some follow it from the start to the end over many connections, some join later with
 * a snapshot, one never reads.
 *
 * <p>In: addresses and a seed. Out: each frame, connection by connection. Never here: whether something is missing.
 */
@NullMarked
package dev.mek.cli.chaos.feed;

import org.jspecify.annotations.NullMarked;
