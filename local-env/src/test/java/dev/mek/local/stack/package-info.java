/**
 * Whole stacks, run as the command runs them: the supervisor in a process of its own, killed in every way.
 *
 * <p>Nothing here knows what the programs of the product do.
 */
@NullMarked
package dev.mek.local.stack;

import org.jspecify.annotations.NullMarked;
