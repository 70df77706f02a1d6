/** Tests of validation. */
@NullMarked
package dev.mek.contracts.schema;

import org.jspecify.annotations.NullMarked;
