package dev.mek.local.supervisor;

import dev.mek.local.protocol.StackStatus;
import java.util.function.Consumer;

/** Runs once every part is ready; the stack is ready when it returns. It is interrupted when the stack is stopped meanwhile. */
@FunctionalInterface
public interface ReadyCheck {
    /** A stack whose parts are ready needs no more. */
    ReadyCheck NONE = (status, progress) -> {};

    /**
     * Returns when the stack works as a whole.
     *
     * @param progress takes what is being done, in a few words
     * @throws Exception when the stack does not work; the message goes to the user
     */
    void check(StackStatus status, Consumer<String> progress) throws Exception;
}
