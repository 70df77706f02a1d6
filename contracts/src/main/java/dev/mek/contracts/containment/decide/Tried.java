package dev.mek.contracts.containment.decide;

import org.jspecify.annotations.Nullable;

/** Remembers, over several ways to a value that all failed, whether one failed only because it is not known. */
final class Tried {

    private @Nullable String reason;

    /** True when the answer is a value. Else it is noted. */
    boolean found(Answer answer) {
        switch (answer) {
            case Answer.Found found -> {
                return true;
            }
            case Answer.Unknown unknown -> unknown(unknown.reason());
            case Answer.Empty empty -> {}
        }
        return false;
    }

    void unknown(String why) {
        if (reason == null) {
            reason = why;
        }
    }

    /** The answer when all ways failed. */
    Answer failed() {
        return reason == null ? Answer.EMPTY : new Answer.Unknown(reason);
    }
}
