/**
 * The other teams' services, simulated: workshop and billing, two participants with their own consumer groups and their
 * own words, in one program.
 *
 * <p>In: the environment, booking events. Out: the events of workshop and billing, health. Never: a class of the bookings
 * service, or a database; what these peers know they know from Kafka, as real ones would.
 */
@NullMarked
package dev.mek.peers;

import org.jspecify.annotations.NullMarked;
