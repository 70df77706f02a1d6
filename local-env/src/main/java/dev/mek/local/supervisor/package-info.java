/**
 * The life of one stack: start in parallel, watch, restart, answer clients, stop in order.
 *
 * <p>In come a plan and a folder; out go running parts and their state. Terminals and what the programs do never belong here.
 */
@NullMarked
package dev.mek.local.supervisor;

import org.jspecify.annotations.NullMarked;
