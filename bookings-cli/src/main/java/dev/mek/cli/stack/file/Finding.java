package dev.mek.cli.stack.file;

/**
 * Something that is wrong in a file.
 *
 * @param line from 1 on
 * @param column from 1 on
 */
public record Finding(int line, int column, String message) {}
