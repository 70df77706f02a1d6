/**
 * {@code bookings context …}: names for where to talk to.
 *
 * <p>In: addresses, files and references to secrets. Out: the user's contexts. Never here: a secret; it is neither taken nor
 * shown.
 */
@NullMarked
package dev.mek.cli.command.context;

import org.jspecify.annotations.NullMarked;
