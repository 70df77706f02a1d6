package dev.mek.cli.option;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Under which key a request is sent, so that it can be repeated without a second effect. */
public final class KeyOption {

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description =
                    "Name this request: the same command with the same key gets the same answer, and is done once."
                            + " Without it each run has a key of its own.")
    @Nullable
    String given;

    private final String own = UUID.randomUUID().toString();

    /** The same for the whole of a run. */
    public String key() {
        return given == null ? own : given;
    }
}
