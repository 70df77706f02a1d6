/**
 * What a change of a catalogue must not do. In: a catalogue before and after. Out: findings. One class, one rule, one folder of
 * tests, all of one name. Never here: where catalogues come from, how findings are shown, any word of a domain.
 */
@NullMarked
package dev.mek.contracts.rule;

import org.jspecify.annotations.NullMarked;
