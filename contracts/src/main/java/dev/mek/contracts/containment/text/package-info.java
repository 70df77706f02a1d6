/**
 * Languages of strings over code points. In: sets of symbols, automata. Out: automata, their words and counts. Never here:
 * patterns (how a language is written), JSON.
 */
@NullMarked
package dev.mek.contracts.containment.text;

import org.jspecify.annotations.NullMarked;
