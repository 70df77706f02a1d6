@NullMarked
package dev.mek.contracts.report;

import org.jspecify.annotations.NullMarked;
