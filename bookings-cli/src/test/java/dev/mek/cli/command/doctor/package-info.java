/**
 * The doctor before real endpoints that are wrong in one way each.
 *
 * <p>In: brokers, databases and servers that were made odd on purpose. Out: which cause was named first, in how long. Never here: a
 * mock of an answer, where the real program can give it.
 */
@NullMarked
package dev.mek.cli.command.doctor;

import org.jspecify.annotations.NullMarked;
