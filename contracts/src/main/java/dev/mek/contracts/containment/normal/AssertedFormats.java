package dev.mek.contracts.containment.normal;

import dev.mek.contracts.containment.formula.TextTest;
import java.util.Optional;

/** Formats as tests of strings. */
final class AssertedFormats {

    private AssertedFormats() {}

    /** Empty for a format that nobody knows: it says nothing. */
    static Optional<TextTest> test(String format) {
        return Optional.empty();
    }
}
