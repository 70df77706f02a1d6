/**
 * The way to an address, whatever listens there.
 *
 * <p>In: an address as it is written. Out: a place that takes connections, or a finding why there is none. Never here: what is
 * said over the connection.
 */
@NullMarked
package dev.mek.cli.doctor.net;

import org.jspecify.annotations.NullMarked;
