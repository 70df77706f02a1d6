/**
 * What the doctor can find and how it is told.
 *
 * <p>In: what the examinations see. Out: findings, the likely cause first, and notes of what is well. Never here: how
 * something is looked at, and any secret.
 */
@NullMarked
package dev.mek.cli.doctor.finding;

import org.jspecify.annotations.NullMarked;
