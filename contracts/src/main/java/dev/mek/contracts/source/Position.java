package dev.mek.contracts.source;

/** A place in a text; both count from 1. */
public record Position(int line, int column) {

    static final Position START = new Position(1, 1);
}
