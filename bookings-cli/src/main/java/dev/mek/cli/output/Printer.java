package dev.mek.cli.output;

/** Prints things of one kind, one after the other, in one format. */
public interface Printer<T> {

    void print(T thing);

    /** Prints what the format has at its end; not to be called after a failure, or half a list would look whole. */
    default void end() {}
}
