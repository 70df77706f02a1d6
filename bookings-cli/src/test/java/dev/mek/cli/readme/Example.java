package dev.mek.cli.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An example that a command's help gives.
 *
 * @param of the command, as it is typed after {@code bookings}
 * @param line for a shell
 */
record Example(String of, String line) {

    private static final String HEADING = "Examples";
    private static final String CONTINUED = "\\";

    /** A command that goes on until it is stopped. */
    private static final Pattern ENDLESS = Pattern.compile("bookings (watch|logs .*-f|events tail)\\b.*");

    private static final Pattern BOUNDED = Pattern.compile(".* (--until|--once|--max|-n) .*");

    /** Those that stand at the end of a help; what follows after a blank line explains. */
    static List<Example> in(String command, String help) {
        List<Example> examples = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String text : help.lines()
                .dropWhile(each -> !each.equals(HEADING))
                .skip(1)
                .takeWhile(each -> !each.isBlank())
                .toList()) {
            boolean goesOn = text.endsWith(CONTINUED);
            line.append(line.isEmpty() ? "" : " ")
                    .append(goesOn ? text.substring(0, text.length() - 1).strip() : text.strip());
            if (!goesOn) {
                examples.add(new Example(command, line.toString()));
                line.setLength(0);
            }
        }
        return examples;
    }

    boolean isEndless() {
        return ENDLESS.matcher(line).matches()
                && (line.contains(" -f") || !BOUNDED.matcher(line + " ").matches());
    }

    boolean needs(String program) {
        return line.contains("| " + program + " ");
    }

    Example with(String was, String is) {
        return new Example(of, line.replace(was, is));
    }
}
