/**
 * The doctor's own sums, and what it must not forget.
 *
 * <p>In: certificates, answers and settings made up here. Out: what is judged of them. Never here: a server.
 */
@NullMarked
package dev.mek.cli.doctor;

import org.jspecify.annotations.NullMarked;
