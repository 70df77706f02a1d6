package dev.mek.cli.stack.file;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line into words as a POSIX shell does, without anything else that a shell does: quotes and backslashes keep
 * what is between or after them, all else stays as it is. Who wants a shell says {@code sh -c '…'}.
 */
public final class CommandWords {

    private static final char NO_QUOTE = 0;

    private CommandWords() {}

    /**
     * The words, at least one.
     *
     * @throws IllegalArgumentException when there is none, or a quote is not closed
     */
    public static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean within = false;
        char quote = NO_QUOTE;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
                within = true;
            } else if (quote != NO_QUOTE && c == quote) {
                quote = NO_QUOTE;
            } else if (quote == NO_QUOTE && (c == '\'' || c == '"')) {
                quote = c;
                within = true;
            } else if (quote == NO_QUOTE && Character.isWhitespace(c)) {
                if (within) {
                    words.add(word.toString());
                }
                word.setLength(0);
                within = false;
            } else {
                word.append(c);
                within = true;
            }
        }
        if (quote != NO_QUOTE) {
            throw new IllegalArgumentException("the quote " + quote + " is not closed");
        }
        if (within) {
            words.add(word.toString());
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the command is empty");
        }
        return words;
    }
}
