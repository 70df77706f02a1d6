package dev.mek.cli.stack;

import dev.mek.cli.http.Unreachable;

/** No stack of that name is up, or the part that is needed is not. */
public final class NoStack extends Unreachable {

    public NoStack(String message) {
        super(message);
    }

    public static NoStack named(String name) {
        return new NoStack("no stack '" + name + "' is up; 'bookings up" + flag(name) + "' brings it up");
    }

    private static String flag(String name) {
        return name.equals("default") ? "" : " --stack " + name;
    }
}
