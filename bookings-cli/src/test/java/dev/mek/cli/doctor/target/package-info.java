/** How settings are read, right or wrong. */
@NullMarked
package dev.mek.cli.doctor.target;

import org.jspecify.annotations.NullMarked;
