@NullMarked
package dev.mek.contracts.containment.referee;

import org.jspecify.annotations.NullMarked;
