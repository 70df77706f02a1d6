package dev.mek.cli.command.booking;

import dev.mek.cli.output.Colour;

/** The colour of a status, the same wherever one is shown. */
public final class StatusColour {

    private StatusColour() {}

    public static Colour of(String status) {
        return switch (status) {
            case "PENDING" -> Colour.YELLOW;
            case "CONFIRMED" -> Colour.GREEN;
            case "IN_PROGRESS" -> Colour.BLUE;
            case "COMPLETED" -> Colour.CYAN;
            case "ON_HOLD" -> Colour.MAGENTA;
            case "DECLINED" -> Colour.RED;
            case "CANCELLED" -> Colour.DIM;
            default -> Colour.PLAIN;
        };
    }
}
