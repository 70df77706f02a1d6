package dev.mek.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Map;

/**
 * The two ways out: data on {@code out}, all else on {@code err}.
 *
 * @param typed whether what comes in is typed by a person, and not piped
 */
public record Console(Channel out, Channel err, boolean typed) {

    private static final int COLUMNS_DEFAULT = 80;

    /**
     * The console of this process. A JVM cannot ask which of its outputs is a terminal, so the launcher does and says so
     * in {@code bookings.terminal}: which of {@code in}, {@code out} and {@code err}, then the columns, as in
     * {@code in,out,err,120}.
     */
    public static Console ofProcess(Map<String, String> environment, String terminal) {
        boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
        int columns = columns(terminal);
        boolean out = terminal.contains("out");
        boolean err = terminal.contains("err");
        return new Console(
                new Channel(new FileOutputStream(FileDescriptor.out), new Channel.Look(out, out && colours, columns)),
                new Channel(new FileOutputStream(FileDescriptor.err), new Channel.Look(err, err && colours, columns)),
                terminal.startsWith("in"));
    }

    /** A line for people, beside the data. */
    public void say(String line) {
        err.line(line);
        err.flush();
    }

    private static int columns(String terminal) {
        String last = terminal.substring(terminal.lastIndexOf(',') + 1);
        boolean number = !last.isEmpty() && last.length() < 5 && last.chars().allMatch(Character::isDigit);
        int columns = number ? Integer.parseInt(last) : 0;
        return columns > 0 ? columns : COLUMNS_DEFAULT;
    }
}
