/**
 * Parts that run in containers: the one package that knows Testcontainers and the engine behind it.
 *
 * <p>In comes which image, with which settings, on which port; out goes a launch like any other. Its libraries are not on the
 * command's class path: nothing here may be touched unless containers were asked for.
 */
@NullMarked
package dev.mek.local.docker;

import org.jspecify.annotations.NullMarked;
