package dev.mek.local.client;

import dev.mek.local.protocol.Reply;

/** Takes replies as they come. */
@FunctionalInterface
interface ReplySink {
    /** False when no more is wanted. */
    boolean take(Reply reply);
}
