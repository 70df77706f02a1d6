package dev.mek.cli.output;

import java.io.IOException;

/** The reader of our output has gone ({@code | head}): nothing is wrong, and nobody is left to tell. */
public final class OutputClosed extends RuntimeException {

    OutputClosed(IOException cause) {
        super(cause);
    }
}
