/** How findings are told. */
@NullMarked
package dev.mek.cli.doctor.finding;

import org.jspecify.annotations.NullMarked;
