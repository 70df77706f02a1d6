@NullMarked
package dev.mek.contracts.containment.pattern;

import org.jspecify.annotations.NullMarked;
