/** Tests of the package of that name. */
@NullMarked
package dev.mek.contracts.catalog;

import org.jspecify.annotations.NullMarked;
