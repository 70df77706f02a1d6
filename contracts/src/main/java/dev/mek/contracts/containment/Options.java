package dev.mek.contracts.containment;

import dev.mek.contracts.containment.normal.Draft;
import dev.mek.contracts.containment.normal.Formats;

/**
 * How schemas are compared.
 *
 * @param draft where {@code $schema} names none
 * @param formats whether formats are asserted
 * @param stepsMax steps of one comparison; beyond, it is undecided
 * @param timeMaxMs time of one comparison; beyond, it is undecided
 */
public record Options(Draft draft, Formats formats, long stepsMax, long timeMaxMs) {

    private static final long STEPS_MAX = 200_000;
    private static final long TIME_MAX_MS = 2_000;

    public Options {
        if (stepsMax < 1 || timeMaxMs < 1) {
            throw new IllegalArgumentException("stepsMax and timeMaxMs must be above 0");
        }
    }

    /** Of a draft, formats as annotations, with the usual bounds. */
    public static Options of(Draft draft) {
        return new Options(draft, Formats.ANNOTATE, STEPS_MAX, TIME_MAX_MS);
    }

    /** The same with formats asserted. */
    public Options assertingFormats() {
        return new Options(draft, Formats.ASSERT, stepsMax, timeMaxMs);
    }
}
