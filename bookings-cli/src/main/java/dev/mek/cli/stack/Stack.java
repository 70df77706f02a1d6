package dev.mek.cli.stack;

import dev.mek.local.client.StackFailure;
import dev.mek.local.client.SupervisorClient;
import dev.mek.local.plan.StackFolder;
import dev.mek.local.process.Folders;
import dev.mek.local.protocol.StackStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A stack on this machine, by its name. */
public record Stack(String name, Map<String, String> environment) {

    public StackFolder folder() {
        return StackFolder.of(name, environment);
    }

    /**
     * Its supervisor.
     *
     * @throws NoStack when it is not up
     */
    public SupervisorClient supervisor() {
        return SupervisorClient.find(folder()).orElseThrow(() -> NoStack.named(name));
    }

    public StackStatus status() {
        SupervisorClient supervisor = supervisor();
        try {
            return supervisor.status();
        } catch (StackFailure goneMeanwhile) {
            throw NoStack.named(name);
        }
    }

    /** Removes what a stack that is not up has left; false when there was nothing. */
    public boolean wipe() {
        Path folder = folder().path();
        if (Files.notExists(folder)) {
            return false;
        }
        try {
            Folders.delete(folder);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot wipe " + folder + ": " + failed.getMessage(), failed);
        }
    }

    /** Where its service listens. */
    public URI service() {
        return URI.create(value(Topology.BOOKINGS, "url"));
    }

    public String bootstrapServers() {
        return value(Topology.KAFKA, "bootstrapServers");
    }

    private String value(String part, String value) {
        return status().value(part, value)
                .orElseThrow(() -> new NoStack(
                        "stack '" + name + "' has no " + part + " yet; 'bookings status' shows how far it is"));
    }
}
