@NullMarked
package dev.mek.contracts.closed;

import org.jspecify.annotations.NullMarked;
