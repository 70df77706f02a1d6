/**
 * Stacks as their users make them: several instances, services of their own in place of fakes, a stack.yaml. The built command
 * runs as users run it.
 */
@NullMarked
package dev.mek.cli.own;

import org.jspecify.annotations.NullMarked;
