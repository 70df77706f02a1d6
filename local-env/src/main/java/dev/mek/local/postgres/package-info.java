/**
 * PostgreSQL from its own binaries: unpacked once per machine, a fresh data folder copied from a template.
 *
 * <p>In come folders and a port; out goes the launch of a server. Tables never belong here.
 */
@NullMarked
package dev.mek.local.postgres;

import org.jspecify.annotations.NullMarked;
