package dev.mek.cli.command.stack;

import dev.mek.cli.option.Nearest;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.option.WishOptions;
import dev.mek.cli.stack.Adjusted;
import dev.mek.cli.stack.Distribution;
import dev.mek.cli.stack.Outside;
import dev.mek.cli.stack.OwnPart;
import dev.mek.cli.stack.PartNames;
import dev.mek.cli.stack.Tailoring;
import dev.mek.cli.stack.Topology;
import dev.mek.cli.stack.Wishes;
import dev.mek.cli.stack.file.CommandWords;
import dev.mek.cli.stack.file.StackFile;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.local.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the options of a stack to its plan; what makes no sense is said before anything is started. */
record Wishing(
        WishOptions options,
        Map<String, String> variables,
        @Nullable Outside outside) {

    /**
     * What is wished of the parts, by file and options; options are the stronger ones.
     *
     * @throws UsageError when an option makes no sense
     * @throws dev.mek.cli.stack.file.InvalidStackFile when the file does not
     */
    Tailoring tailoring() {
        Tailoring file =
                options.file().map(path -> StackFile.read(path).tailoring()).orElse(Tailoring.NONE);
        return counted(file.and(new Tailoring(replacements(), Map.of())));
    }

    boolean isTailored() {
        return !tailoring().equals(Tailoring.NONE);
    }

    /** As {@link #plan}, but the usual stack, which needs no look, costs none. */
    void check() {
        if (isTailored()) {
            plan(false);
        }
    }

    /**
     * The plan, checked as a whole.
     *
     * @throws UsageError when it contradicts itself
     */
    Plan plan(boolean makeCaches) {
        Tailoring tailoring = tailoring();
        Wishes wishes = new Wishes(
                options.httpPort(),
                options.peersPort(),
                options.kafkaPort(),
                options.postgresPort(),
                options.tls(),
                options.backend(),
                options.reuse(),
                options.startsAfter(),
                options.workTakes(),
                makeCaches,
                tailoring,
                outside);
        Topology topology = new Topology(Distribution.ofProcess(variables), wishes, variables);
        try {
            return topology.plan(Catalog.load());
        } catch (IllegalArgumentException contradiction) {
            throw new UsageError(String.valueOf(contradiction.getMessage()));
        }
    }

    private List<OwnPart> replacements() {
        List<OwnPart> parts = new ArrayList<>();
        options.replaced().forEach((fake, command) -> {
            if (!Tailoring.FAKES.contains(fake)) {
                throw new UsageError(
                        "--replace " + fake + ": no fake is called so" + Nearest.among(fake, Tailoring.FAKES));
            }
            parts.add(OwnPart.inPlaceOf(fake, words(fake, command), Path.of("").toAbsolutePath()));
        });
        return parts;
    }

    private static List<String> words(String fake, String command) {
        try {
            return CommandWords.split(command);
        } catch (IllegalArgumentException unreadable) {
            throw new UsageError("--replace " + fake + ": " + unreadable.getMessage());
        }
    }

    private Tailoring counted(Tailoring tailoring) {
        Map<String, Integer> left = new HashMap<>();
        options.instances().forEach((name, count) -> left.put(PartNames.canonical(name), checked(name, count)));
        Map<String, Adjusted> adjusted = new HashMap<>(tailoring.adjusted());
        Integer services = left.remove(Topology.BOOKINGS);
        if (services != null) {
            adjusted.merge(
                    Topology.BOOKINGS,
                    Adjusted.NOT.withInstances(services),
                    (file, option) -> file.withInstances(services));
        }
        List<OwnPart> own = tailoring.own().stream()
                .map(part -> {
                    Integer count = left.remove(part.name());
                    return count == null ? part : part.withInstances(count);
                })
                .toList();
        left.keySet().stream().sorted().findFirst().ifPresent(name -> {
            List<String> known = new ArrayList<>(List.of("bookings-service"));
            own.forEach(part -> known.add(part.name()));
            throw new UsageError(
                    "--instances " + name + ": it runs once, or there is no such part" + Nearest.among(name, known));
        });
        return new Tailoring(own, adjusted);
    }

    private static int checked(String name, int count) {
        if (count < 1 || count > Adjusted.INSTANCES_MAX) {
            throw new UsageError(
                    "--instances " + name + "=" + count + ": 1 to " + Adjusted.INSTANCES_MAX + " make sense");
        }
        return count;
    }
}
