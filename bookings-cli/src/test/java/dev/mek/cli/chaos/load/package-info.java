/**
 * Customers: threads that create, change and cancel over HTTP, at random by seed, against any instance.
 *
 * <p>In: addresses and a seed. Out: what was asked and answered, or that nobody answered. Never here: whether an answer
 * is right.
 */
@NullMarked
package dev.mek.cli.chaos.load;

import org.jspecify.annotations.NullMarked;
