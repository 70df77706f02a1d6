package dev.mek.cli.command.part;

import dev.mek.cli.option.Nearest;
import dev.mek.cli.option.StackOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.stack.PartNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which parts of which stack something is done to. */
@Command
final class PartArguments {

    @Parameters(
            paramLabel = "PART",
            arity = "1..*",
            description = "As 'bookings status' names it; the bare name of a part stands for all its instances.")
    List<String> parts = new ArrayList<>();

    @Mixin
    StackOption stack = new StackOption();

    StackOption where() {
        return stack;
    }

    /**
     * The parts that are meant, each once, in the order in which they were named.
     *
     * @throws UsageError when there is no such part
     */
    static List<String> meant(List<String> typed, Collection<String> known) {
        return typed.stream()
                .flatMap(name -> meant(name, known).stream())
                .distinct()
                .toList();
    }

    private static List<String> meant(String name, Collection<String> known) {
        List<String> meant = PartNames.meant(name, known);
        if (meant.isEmpty()) {
            throw new UsageError("no part '" + name + "'" + Nearest.among(name, PartNames.all(known)));
        }
        return meant;
    }
}
