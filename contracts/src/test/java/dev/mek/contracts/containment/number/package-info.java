@NullMarked
package dev.mek.contracts.containment.number;

import org.jspecify.annotations.NullMarked;
