/** Tests of the contract files as a whole. */
@NullMarked
package dev.mek.contracts;

import org.jspecify.annotations.NullMarked;
