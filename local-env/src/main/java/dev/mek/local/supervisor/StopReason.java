package dev.mek.local.supervisor;

import dev.mek.local.protocol.Ending;

/** Why a stack ends. */
sealed interface StopReason {
    /** A client said so. */
    record Ordered(Ending ending) implements StopReason {}

    /** TERM or INT. */
    record Signalled() implements StopReason {}

    /** The command that held the stack's life is gone. */
    record CommandGone() implements StopReason {}

    /** The start failed; the message is for the user. */
    record StartFailed(String message) implements StopReason {}
}
