@NullMarked
package dev.mek.contracts.containment.benchmark;

import org.jspecify.annotations.NullMarked;
