package dev.mek.contracts.check;

import dev.mek.contracts.comparison.Outcome;
import dev.mek.contracts.surface.Mode;
import dev.mek.contracts.surface.Place;

/**
 * What became of an event since the version that was asked about; both directions, whatever its mode asks for.
 *
 * @param place where the event stands in the catalogue
 */
public record EventVerdict(String type, Mode mode, Place place, Outcome backward, Outcome forward) {}
