/**
 * One part of a stack from start to end, whatever it is: launch, readiness, stop.
 *
 * <p>In comes a launch; out goes a running part, or an error that names the part and what it said last.
 */
@NullMarked
package dev.mek.local.part;

import org.jspecify.annotations.NullMarked;
