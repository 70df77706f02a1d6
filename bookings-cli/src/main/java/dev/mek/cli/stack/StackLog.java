package dev.mek.cli.stack;

import dev.mek.local.client.SupervisorClient;
import dev.mek.local.process.LogFiles;
import dev.mek.local.protocol.Order;
import dev.mek.local.protocol.PartLine;
import dev.mek.local.protocol.PartStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the parts of a stack have said: from its supervisor, or, when it is down, from the files that it has left. */
public sealed interface StackLog {

    /** What the supervisor itself says is beside the parts' logs, under this name. */
    String SUPERVISOR = "supervisor";

    /** Whose logs there are, the supervisor's own last. */
    List<String> parts();

    /** Tells the lines, merged by time. */
    void read(Order.Logs wanted, Consumer<PartLine> listener);

    /**
     * Of that stack.
     *
     * @throws NoStack when there is none, and none has been
     */
    static StackLog of(Stack stack) {
        Optional<SupervisorClient> supervisor = SupervisorClient.find(stack.folder());
        if (supervisor.isPresent()) {
            return new Live(
                    supervisor.get(),
                    withSupervisor(supervisor.get().status().parts().stream().map(PartStatus::name)));
        }
        Path folder = stack.folder().logs();
        if (Files.notExists(folder)) {
            throw NoStack.named(stack.name());
        }
        return new Left(folder, withSupervisor(logged(folder).stream()));
    }

    /** Of a stack that is up. */
    record Live(SupervisorClient supervisor, List<String> parts) implements StackLog {
        @Override
        public void read(Order.Logs wanted, Consumer<PartLine> listener) {
            supervisor.logs(wanted, listener);
        }
    }

    /** Of a stack that is down. */
    record Left(Path folder, List<String> parts) implements StackLog {
        @Override
        public void read(Order.Logs wanted, Consumer<PartLine> listener) {
            List<PartLine> lines = new ArrayList<>();
            for (String part : wanted.parts().isEmpty() ? parts : wanted.parts()) {
                LogFiles.lastEntries(folder.resolve(part + ".log"), wanted.linesMax()).stream()
                        .filter(entry -> isSince(wanted.since(), entry.time()))
                        .forEach(entry -> lines.add(new PartLine(part, entry.time(), entry.text())));
            }
            lines.sort(Comparator.comparing(PartLine::time));
            lines.forEach(listener);
        }

        private static boolean isSince(@Nullable Instant since, Instant time) {
            return since == null || !time.isBefore(since);
        }
    }

    private static List<String> withSupervisor(Stream<String> parts) {
        return Stream.concat(parts.filter(part -> !part.equals(SUPERVISOR)), Stream.of(SUPERVISOR))
                .toList();
    }

    private static List<String> logged(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
