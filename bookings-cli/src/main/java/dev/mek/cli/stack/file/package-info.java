/**
 * stack.yaml: a stack as its user describes it, read and checked before anything is started.
 *
 * <p>In: a file. Out: what differs from the usual stack, or findings, each with line and column. Never here: how parts are wired
 * and started, and how findings are shown.
 */
@NullMarked
package dev.mek.cli.stack.file;

import org.jspecify.annotations.NullMarked;
