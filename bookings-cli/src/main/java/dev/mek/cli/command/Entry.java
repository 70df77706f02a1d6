package dev.mek.cli.command;

import dev.mek.cli.option.Environment;
import dev.mek.cli.output.Exit;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A command in the table.
 *
 * @param name as it is typed; two words for a command of a group, as in {@code events tail}
 * @param create called only when the command runs, so that start-up pays for one command and not for all
 */
record Entry(String name, String summary, boolean hidden, Function<Environment, Callable<Exit>> create) {

    static Entry of(String name, String summary, Function<Environment, Callable<Exit>> create) {
        return new Entry(name, summary, false, create);
    }

    static Entry hidden(String name, Function<Environment, Callable<Exit>> create) {
        return new Entry(name, "", true, create);
    }

    /** The first word, which is the name of the group where there are two. */
    String first() {
        return name.split(" ", 2)[0];
    }

    boolean inGroup() {
        return name.contains(" ");
    }
}
