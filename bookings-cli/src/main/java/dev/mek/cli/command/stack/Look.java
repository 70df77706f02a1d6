package dev.mek.cli.command.stack;

import dev.mek.cli.output.Colour;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.PartStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How parts and their states look, the same in progress and status. */
public final class Look {

    static final int NAME_WIDTH = 9;
    /** All of them has 'bookings logs'. */
    private static final int LAST_LINES = 5;

    static final int STATE_WIDTH = 10;
    static final int TIME_WIDTH = 9;

    private static final int CONTAINER_WIDTH = 12;

    private Look() {}

    static boolean isSettled(PartState state) {
        return switch (state) {
            case READY, EXTERNAL, PAUSED, FAILED, STOPPED -> true;
            case WAITING, STARTING, RESTARTING, STOPPING -> false;
        };
    }

    static Colour colour(PartState state) {
        return switch (state) {
            case READY -> Colour.GREEN;
            case EXTERNAL -> Colour.CYAN;
            case PAUSED -> Colour.BLUE;
            case FAILED -> Colour.RED;
            case STOPPED -> Colour.DIM;
            case WAITING, STARTING, RESTARTING, STOPPING -> Colour.YELLOW;
        };
    }

    static String mark(PartState state) {
        return switch (state) {
            case READY -> "✔";
            case EXTERNAL -> "↗";
            case PAUSED -> "‖";
            case FAILED -> "✘";
            case STOPPED -> "◼";
            case WAITING, STARTING, RESTARTING, STOPPING -> "…";
        };
    }

    /** As people read it. */
    public static String word(PartState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The pid, or the id of the container as {@code docker ps} shows it. */
    static String identity(PartStatus part) {
        String container = part.container();
        if (container != null) {
            return container.substring(0, Math.min(CONTAINER_WIDTH, container.length()));
        }
        return part.pid() == null ? "" : part.pid().toString();
    }

    /** Where the part is reached. */
    static String address(PartStatus part) {
        Map<String, String> values = part.values();
        for (String name : new String[] {"url", "bootstrapServers", "jdbcUrl"}) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /** How a part is and why: in a line, and what it said last where it is not back. */
    static List<String> ending(PartStatus part) {
        boolean away = part.state() == PartState.FAILED || part.state() == PartState.RESTARTING;
        List<String> last = away ? part.lastLines() : List.of();
        return Stream.concat(
                        Stream.of(part.name() + " " + word(part.state()) + ": "
                                + (part.detail() == null ? "by hand" : part.detail())),
                        last.stream()
                                .skip(Math.max(0, last.size() - LAST_LINES))
                                .map(line -> "  " + line))
                .toList();
    }

    /** With blanks up to the width. */
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
