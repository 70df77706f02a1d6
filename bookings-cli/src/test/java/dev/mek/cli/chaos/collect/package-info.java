/**
 * What a run left: the rows of all tables, the records of all topics; and whether it has come to rest at all.
 *
 * <p>In: a database and a cluster. Out: observations. Never here: an opinion on them.
 */
@NullMarked
package dev.mek.cli.chaos.collect;

import org.jspecify.annotations.NullMarked;
