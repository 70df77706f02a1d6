/**
 * One file for each way in which a promise can be broken.
 *
 * <p>In: an indexed history. Out: findings with their evidence, and a count of what was looked at. Never here: any check
 * that needs another one's result; each can be read and trusted alone.
 */
@NullMarked
package dev.mek.cli.verdict.check;

import org.jspecify.annotations.NullMarked;
