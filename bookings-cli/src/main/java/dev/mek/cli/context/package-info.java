/**
 * Contexts: by which addresses, files and references a cluster, a database and a service are reached, under a name.
 *
 * <p>In: files of the user's configuration, the environment's well-known names, the options of a command. Out: where to
 * talk to. Never here: a secret in a file or a message; a context holds only where a secret is.
 */
@NullMarked
package dev.mek.cli.context;

import org.jspecify.annotations.NullMarked;
