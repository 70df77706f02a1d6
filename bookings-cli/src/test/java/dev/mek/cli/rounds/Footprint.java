package dev.mek.cli.rounds;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.whole.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a stack that is up holds of the machine, as its status tells, and what of it is still held.
 *
 * @param home the folder of all stacks
 * @param processes supervisor and parts; a handle is of one process for ever, as it knows its start
 */
record Footprint(Path home, List<ProcessHandle> processes, List<Integer> ports) {

    /** A process that has ended and that nobody has reaped yet, as the first one of some containers never does. */
    private static final String ENDED = ") Z ";

    static Footprint of(Path home, JsonNode status) {
        Stream<Long> parts = StreamSupport.stream(status.path("parts").spliterator(), false)
                .map(part -> part.path("pid").asLong());
        List<ProcessHandle> processes = Stream.concat(
                        Stream.of(status.path("supervisorPid").asLong()), parts)
                .map(pid -> ProcessHandle.of(pid).orElseThrow())
                .toList();
        List<Integer> ports = StreamSupport.stream(status.path("parts").spliterator(), false)
                .map(part -> part.path("values").path("port").asInt())
                .toList();
        return new Footprint(home, processes, ports);
    }

    /** All that is there still; empty when nothing is. */
    List<String> left() {
        List<String> left = new ArrayList<>(Traces.of(home));
        processes.stream()
                .filter(ProcessHandle::isAlive)
                .map(Footprint::stat)
                .filter(stat -> !stat.contains(ENDED))
                .forEach(stat -> left.add("process " + stat));
        ports.stream().filter(Strangers::isOpen).forEach(port -> left.add("port " + port));
        if (!isLockFree()) {
            left.add("lock");
        }
        return left;
    }

    /** As Linux tells it: pid, name, state; elsewhere the pid. */
    private static String stat(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", String.valueOf(process.pid()), "stat"), StandardCharsets.ISO_8859_1);
        } catch (IOException goneOrNoProc) {
            return process.isAlive() ? String.valueOf(process.pid()) : process.pid() + ENDED;
        }
    }

    private boolean isLockFree() {
        try (FileChannel channel = FileChannel.open(home.resolve("default/lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
