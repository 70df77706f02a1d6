/** Tests of the package of that name. */
@NullMarked
package dev.mek.contracts.json;

import org.jspecify.annotations.NullMarked;
