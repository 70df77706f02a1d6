package dev.mek.local.stack;

import dev.mek.local.plan.Plan;
import dev.mek.local.plan.StackFolder;
import dev.mek.local.protocol.Wire;
import dev.mek.local.supervisor.ReadyCheck;
import dev.mek.local.supervisor.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A supervisor's process. Arguments: folder, cache, file of the plan, whether the command holds it. */
final class StackMain {
    private StackMain() {}

    public static void main(String[] arguments) throws IOException {
        StackFolder folder = new StackFolder(Path.of(arguments[0]), Path.of(arguments[1]));
        Plan plan = Wire.read(Files.readString(Path.of(arguments[2])), Plan.class);
        ReadyCheck check = (status, progress) ->
                progress.accept("looks at " + status.parts().size() + " parts");
        System.exit(Supervisor.run(folder, plan, check, Boolean.parseBoolean(arguments[3])));
    }
}
