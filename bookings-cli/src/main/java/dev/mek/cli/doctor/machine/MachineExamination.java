package dev.mek.cli.doctor.machine;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Chart;
import dev.mek.cli.doctor.target.MachineTarget;
import dev.mek.local.process.Ports;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.PartStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** This machine: what anything of ours needs of it. Asks nobody. */
public record MachineExamination(MachineTarget target, Chart chart) {

    private static final String MACHINE = "machine";
    private static final long MEGABYTE = 1024 * 1024;

    /** Writes down what is found. */
    public void run() {
        chart.doing("looking at this machine");
        jdk(Runtime.version().feature(), System.getProperty("java.home", ""));
        disk();
        target.ports().forEach(this::port);
        target.parts().forEach(this::part);
    }

    /** By its version: the launcher starts no JDK that is too old, but who starts the jar himself may. */
    void jdk(int feature, String home) {
        if (feature < JDK_MIN) {
            chart.found(MACHINE, "JDK", Ailment.JDK_TOO_OLD, home, "it is a JDK " + feature + ", needed is " + JDK_MIN);
        } else {
            chart.fine(MACHINE, "JDK", Runtime.version() + " in " + home);
        }
    }

    private static final int JDK_MIN = 25;

    private void disk() {
        Path folder = target.stacks().toAbsolutePath();
        while (Files.notExists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        try {
            long freeMb = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            if (freeMb < target.diskMbMin()) {
                chart.found(
                        MACHINE,
                        "disk",
                        Ailment.DISK_FULL,
                        folder.toString(),
                        freeMb + " MB are free, needed are " + target.diskMbMin() + " MB");
            } else {
                chart.fine(MACHINE, "disk", freeMb + " MB free at " + folder);
            }
        } catch (IOException unknown) {
            chart.notLooked(MACHINE, "disk", "the free space of " + folder + " is not told");
        }
    }

    private void port(int port) {
        if (Ports.isFree(port)) {
            chart.fine(MACHINE, "port " + port, "free");
        } else {
            chart.found(
                    MACHINE,
                    "port " + port,
                    Ailment.PORT_TAKEN,
                    String.valueOf(port),
                    "it cannot be listened on at 127.0.0.1");
        }
    }

    private void part(PartStatus part) {
        String state = part.state().name().toLowerCase(Locale.ROOT);
        if (part.state() == PartState.FAILED || part.state() == PartState.PAUSED) {
            chart.found(
                    "stack",
                    part.name(),
                    Ailment.PART_FAILED,
                    part.name(),
                    state + " since " + part.since() + (part.detail() == null ? "" : ": " + part.detail()));
        } else {
            chart.fine("stack", part.name(), state);
        }
    }
}
