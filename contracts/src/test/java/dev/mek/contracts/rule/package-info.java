@NullMarked
package dev.mek.contracts.rule;

import org.jspecify.annotations.NullMarked;
