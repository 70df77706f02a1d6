/**
 * What the doctor is to look at, as values: settings as they are, right or wrong.
 *
 * <p>In: raw settings of a context, of the environment or of a stack. Out: addresses, paths and secrets, each by name. Never
 * here: a look at anything, and a text that shows a secret.
 */
@NullMarked
package dev.mek.cli.doctor.target;

import org.jspecify.annotations.NullMarked;
