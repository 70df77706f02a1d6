@NullMarked
package dev.mek.contracts.containment;

import org.jspecify.annotations.NullMarked;
