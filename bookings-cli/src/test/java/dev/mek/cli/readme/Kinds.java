package dev.mek.cli.readme;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What differs from run to run, by kind: each value becomes the name of its kind, so that a time in place of an id, or a
 * number in place of a word, is still seen.
 */
final class Kinds {

    private record Kind(Pattern pattern, String name) {

        String in(String line) {
            return pattern.matcher(line).replaceAll(name);
        }
    }

    /** In this order: a later one may build on the name of an earlier one. */
    private static final List<Kind> ALL = List.of(
            kind("\\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\b", "<id>"),
            kind("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{3,6})?)?Z", "<time>"),
            kind("\\b\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z", "<clock>"),
            kind("(?<=<time>–)\\d\\d:\\d\\dZ", "<clock>"),
            kind("\\b\\d+\\.\\d s\\b", "<duration>"),
            kind("^ +\\d+(?=  (you|HTTP|SSE|bookings|billing|workshop) )", "  <ms>"),
            kind("(?<=127\\.0\\.0\\.1:)\\d{4,5}\\b", "<port>"),
            kind("\\[\\d\\]@\\d+", "[<partition>]@<offset>"),
            kind("\\b\\d+ MiB\\b", "<size>"),
            kind("\\b\\d+(?= +<size>)", "<pid>"),
            kind("(?<=since <time>, in )/\\S+(?=/[a-z]+$)", "<folder>"),
            // Only the first run after a build makes them.
            kind(" \\(with notes for quicker starts from now on\\)$", ""),
            // Both peers are asked at once; whichever is quicker, the other one's answer confirms.
            kind("(UNANSWERED +AUTHORIZED|PLANNED +NONE) +[a-z.-]+\\.v1(?=\\[)", "<first answer>"),
            kind("(?<=CONFIRMED {1,9}PLANNED {1,9}AUTHORIZED {1,9})[a-z.-]+\\.v1(?=\\[)", "<second answer>"),
            kind("work UNANSWERED, payment AUTHORIZED|work PLANNED, payment NONE", "<first answer>"),
            // A column is as wide as its widest value.
            kind(" {2,}", "  "));

    private Kinds() {}

    static String of(String line) {
        String text = line.stripTrailing();
        for (Kind kind : ALL) {
            text = kind.in(text);
        }
        return text;
    }

    private static Kind kind(String pattern, String name) {
        return new Kind(Pattern.compile(pattern), name);
    }
}
