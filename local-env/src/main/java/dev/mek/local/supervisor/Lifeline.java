package dev.mek.local.supervisor;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** A pipe whose other end only the command holds: its end is the command's end, however that died. */
final class Lifeline {
    private Lifeline() {}

    static void hold(InputStream pipe, CompletableFuture<StopReason> stop) {
        Thread.ofPlatform().daemon().name("lifeline").start(() -> {
            try {
                while (pipe.read() >= 0) {
                    // Nothing is ever said on it.
                }
            } catch (IOException broken) {
                // The same as its end.
            }
            stop.complete(new StopReason.CommandGone());
        });
    }
}
