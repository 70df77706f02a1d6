@NullMarked
package dev.mek.contracts.check;

import org.jspecify.annotations.NullMarked;
