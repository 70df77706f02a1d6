/**
 * What users type, as mixins and converters that commands share.
 *
 * <p>In: words of the command line. Out: checked values, or a usage error that says what would be right. Never here:
 * what a command does with them.
 */
@NullMarked
package dev.mek.cli.option;

import org.jspecify.annotations.NullMarked;
