package dev.mek.cli.command.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Column;
import dev.mek.cli.output.View;
import dev.mek.contracts.containment.Verdict;
import dev.mek.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A verdict and the direction it is for. */
record Direction(String name, Verdict verdict) {

    static final View<Direction> VIEW = new View<>(
            List.of(
                    Column.of("DIRECTION", Direction::name),
                    Column.<Direction>of("VERDICT", one -> word(one.verdict())).in(Direction::colour),
                    Column.of("PROOF", Direction::proof)),
            Direction::json);

    /** The verdict in one word, as programs get it. */
    static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Ok ok -> "OK";
            case Verdict.Break broken -> "BREAK";
            case Verdict.Undecided undecided -> "UNDECIDED";
            case Verdict.Unreadable unreadable -> "ERROR";
        };
    }

    /** Where and why a schema cannot be read. */
    static String reason(Verdict.Unreadable unreadable) {
        String pointer = unreadable.pointer().isEmpty() ? "" : unreadable.pointer() + " ";
        String keyword = unreadable.keyword().isEmpty() ? "" : unreadable.keyword() + " ";
        return pointer + keyword + unreadable.reason();
    }

    private Colour colour() {
        return switch (verdict) {
            case Verdict.Ok ok -> Colour.GREEN;
            case Verdict.Break broken -> Colour.RED;
            case Verdict.Undecided undecided -> Colour.YELLOW;
            case Verdict.Unreadable unreadable -> Colour.RED;
        };
    }

    private String proof() {
        boolean backward = name.equals("backward");
        return switch (verdict) {
            case Verdict.Ok ok ->
                "every value that " + (backward ? "OLD accepts, NEW" : "NEW accepts, OLD") + " accepts too";
            case Verdict.Break broken ->
                "only " + (backward ? "OLD" : "NEW") + " accepts "
                        + new String(Json.write(broken.witness()), StandardCharsets.UTF_8);
            case Verdict.Undecided undecided -> undecided.reason();
            case Verdict.Unreadable unreadable -> reason(unreadable);
        };
    }

    private JsonNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("direction", name).put("verdict", word(verdict));
        if (verdict instanceof Verdict.Break broken) {
            json.set("witness", broken.witness());
        }
        if (verdict instanceof Verdict.Undecided undecided) {
            json.put("reason", undecided.reason());
        }
        return json;
    }
}
