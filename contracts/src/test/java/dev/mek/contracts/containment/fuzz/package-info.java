@NullMarked
package dev.mek.contracts.containment.fuzz;

import org.jspecify.annotations.NullMarked;
