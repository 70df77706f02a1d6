package dev.mek.cli.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mek.cli.whole.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is done to a stack from its command line, over and over. */
record OwnStack(Shell shell) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The command, run in a folder. */
    Shell.Ran in(Path folder, String... words) throws IOException, InterruptedException {
        List<String> script = new ArrayList<>(List.of(
                "sh",
                "-c",
                "cd \"$0\" && exec \"$@\"",
                folder.toString(),
                Shell.program().toString()));
        script.addAll(List.of(words));
        return shell.run(script);
    }

    Shell.Ran bookings(String... words) throws IOException, InterruptedException {
        return shell.bookings(words);
    }

    /** Books the next free slot, and returns the booking's id. */
    String book(String vehicle) throws IOException, InterruptedException {
        Shell.Ran created = shell.bookings(
                "create",
                "-w",
                "north",
                "-s",
                "oil-change",
                "--start",
                "next",
                "--customer",
                "ada",
                "--vehicle",
                vehicle,
                "--quiet");
        assertThat(created.code()).as(created.err()).isZero();
        return created.out().strip();
    }

    void completes(String booking) throws IOException, InterruptedException {
        Shell.Ran watch = shell.bookings("watch", "--booking", booking, "--until", "completed", "--timeout", "60");
        assertThat(watch.code()).as(watch.out() + watch.err()).isZero();
    }

    /** By part, such as READY. */
    Map<String, String> states() throws IOException, InterruptedException {
        Map<String, String> states = new TreeMap<>();
        parts().forEach(part ->
                states.put(part.path("name").asText(), part.path("state").asText()));
        return states;
    }

    JsonNode part(String name) throws IOException, InterruptedException {
        for (JsonNode part : parts()) {
            if (part.path("name").asText().equals(name)) {
                return part;
            }
        }
        throw new AssertionError("no part " + name);
    }

    private JsonNode parts() throws IOException, InterruptedException {
        Shell.Ran status = shell.bookings("status", "-o", "json");
        assertThat(status.code()).as(status.err()).isZero();
        return JSON.readTree(status.out()).path("parts");
    }
}
