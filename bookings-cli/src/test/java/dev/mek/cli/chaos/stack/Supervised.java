package dev.mek.cli.chaos.stack;

import dev.mek.local.plan.Plan;
import dev.mek.local.plan.StackFolder;
import dev.mek.local.protocol.Wire;
import dev.mek.local.supervisor.ReadyCheck;
import dev.mek.local.supervisor.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The process that owns a run's stack; it ends with the test, however that ends. Arguments: folder, cache, file of the plan. */
final class Supervised {

    private Supervised() {}

    static List<String> words(StackFolder folder, Plan plan) throws IOException {
        Path file = plan(folder);
        Files.createDirectories(folder.path());
        Files.writeString(file, Wire.write(plan));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Supervised.class.getName(),
                folder.path().toString(),
                folder.cache().toString(),
                file.toString());
    }

    /** Where the plan is handed over. */
    static Path plan(StackFolder folder) {
        return folder.path().resolveSibling(folder.name() + ".plan.json");
    }

    public static void main(String[] arguments) throws IOException {
        StackFolder folder = new StackFolder(Path.of(arguments[0]), Path.of(arguments[1]));
        Plan plan = Wire.read(Files.readString(Path.of(arguments[2])), Plan.class);
        ReadyCheck none = (status, progress) -> {};
        System.exit(Supervisor.run(folder, plan, none, true));
    }
}
