@NullMarked
package dev.mek.contracts.containment.formula;

import org.jspecify.annotations.NullMarked;
