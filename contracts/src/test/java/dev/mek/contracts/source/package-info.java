@NullMarked
package dev.mek.contracts.source;

import org.jspecify.annotations.NullMarked;
