/**
 * The shape of the whole, held by a test.
 *
 * <p>In: the compiled classes of every module. Out: a failure that names the forbidden arrow and how to mend it.
 * Never here: tests of behaviour.
 */
@NullMarked
package dev.mek.cli.architecture;

import org.jspecify.annotations.NullMarked;
