@NullMarked
package dev.mek.contracts.comparison;

import org.jspecify.annotations.NullMarked;
