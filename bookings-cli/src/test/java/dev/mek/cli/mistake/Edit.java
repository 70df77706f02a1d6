package dev.mek.cli.mistake;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One change of the service's source.
 *
 * @param file below {@code dev/mek/bookings}
 * @param find text that the file holds exactly once; how it is broken into lines does not matter
 * @param replace what stands there instead
 */
record Edit(String file, String find, String replace) {

    /**
     * The source with the change made.
     *
     * @throws StaleMistakeException when the source no longer holds the text exactly once
     */
    String apply(String mistake, String source) {
        Matcher found = pattern().matcher(source);
        if (!found.find()) {
            throw stale(mistake, "no longer holds");
        }
        String changed = source.substring(0, found.start()) + replace + source.substring(found.end());
        if (found.find()) {
            throw stale(mistake, "holds more than once");
        }
        return changed;
    }

    private Pattern pattern() {
        return Pattern.compile(Arrays.stream(find.strip().split("\\s+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+")));
    }

    private StaleMistakeException stale(String mistake, String why) {
        return new StaleMistakeException("The planted mistake '" + mistake + "' has to be written anew: " + file + " "
                + why + ": " + find.strip());
    }
}
