package dev.mek.cli.readme;

import dev.mek.cli.whole.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Types a session's commands into a real shell, in a folder where {@code ./bookings} is the built command. */
record Recorder(Shell shell, Path folder) {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String MARK = "\u0001step ";
    private static final String FOLDER_SHOWN = "/home/ada/shop";
    private static final String CONFIG_SHOWN = "/home/ada/.config/bookings";
    private static final String HOME_SHOWN = "/home/ada/.bookings";

    List<Step> record(List<String> commands) throws IOException, InterruptedException {
        Path program = Files.createSymbolicLink(folder.resolve("bookings"), Shell.program());
        Path script = Files.writeString(folder.resolve("session.sh"), script(commands));
        Shell.Ran ran = shell.run(List.of("sh", script.toString()), LONGEST);
        Files.delete(program);
        return steps(
                commands,
                ran.out()
                        .replace(shell.home().resolve("config").toString(), CONFIG_SHOWN)
                        .replace(shell.home().toString(), HOME_SHOWN)
                        .replace(folder.toString(), FOLDER_SHOWN));
    }

    private static List<Step> steps(List<String> commands, String out) {
        List<Step> steps = new ArrayList<>();
        String[] parts = out.split(MARK + "\\d+\n", -1);
        for (int i = 0; i < commands.size(); i++) {
            List<String> shown = i + 1 < parts.length ? parts[i + 1].lines().toList() : List.of("(was not run)");
            steps.add(new Step(commands.get(i), shown));
        }
        return steps;
    }

    /** One shell for all, as variables live on; the mark between two commands leaves {@code $?} as it was. */
    private String script(List<String> commands) {
        StringBuilder script = new StringBuilder("exec 2>&1\ncd '" + folder + "'\nlast=0\n");
        for (int i = 0; i < commands.size(); i++) {
            script.append(
                    "printf '%s%d\\n' '" + MARK + "' " + i + "\n(exit $last)\n" + commands.get(i) + "\nlast=$?\n");
        }
        return script.toString();
    }
}
