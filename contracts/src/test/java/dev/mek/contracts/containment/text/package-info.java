@NullMarked
package dev.mek.contracts.containment.text;

import org.jspecify.annotations.NullMarked;
