package dev.mek.cli.stack.file;

import org.yaml.snakeyaml.error.Mark;

/** Where something stands; line and column from 1 on. */
record Place(int line, int column) {

    static final Place START = new Place(1, 1);

    static Place of(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    Place plus(int columns) {
        return new Place(line, column + columns);
    }

    Finding finding(String message) {
        return new Finding(line, column, message);
    }
}
