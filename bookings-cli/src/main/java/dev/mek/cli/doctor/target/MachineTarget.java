package dev.mek.cli.doctor.target;

import dev.mek.local.protocol.PartStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * This machine.
 *
 * @param stacks the folder of all stacks; it need not be there yet
 * @param ports that something new shall listen on
 * @param diskMbMin least free space
 * @param parts of the stack that is looked at; none where it is not up
 * @param variables the environment's, for Docker's
 */
public record MachineTarget(
        Path stacks, List<Integer> ports, long diskMbMin, List<PartStatus> parts, Map<String, String> variables) {

    /** A new PostgreSQL takes 40 MB, its log and Kafka's indexes some more; beyond that there must be room to work. */
    public static final long DISK_MB_MIN = 500;

    public MachineTarget {
        ports = List.copyOf(ports);
        parts = List.copyOf(parts);
        variables = Map.copyOf(variables);
    }

    @Override
    public String toString() {
        return "MachineTarget " + stacks;
    }
}
