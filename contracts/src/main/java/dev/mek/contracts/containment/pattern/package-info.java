/**
 * ECMA-262 regular expressions as JSON Schema uses them (unicode, unanchored). In: a pattern. Out: its language as an
 * automaton, or its equal for {@code java.util.regex}. Never here: what a pattern is asked for.
 */
@NullMarked
package dev.mek.contracts.containment.pattern;

import org.jspecify.annotations.NullMarked;
