package dev.mek.cli.command.contract;

import dev.mek.cli.option.Environment;
import dev.mek.cli.option.KafkaOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.Exit;
import dev.mek.contracts.check.Check;
import dev.mek.contracts.check.Report;
import dev.mek.contracts.check.Targets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bookings contracts check}. */
@Command(
        description = {
            "Hold a catalogue of events against an earlier one: does a change break a reader or a writer?",
            "A break comes with a message that proves it. What cannot be decided is said and fails too. Nothing is fetched."
        },
        footer = {
            "  bookings contracts check --against git:main",
            "  bookings contracts check --against merge-base -o github",
            "  bookings contracts check path/to/catalogue --against path/to/older",
            "  bookings contracts check --against git:v1.4.0 --no-releases --strict",
            "  bookings contracts check --against git:main --seen-on bookings.booking.v1"
        })
public final class CheckCommand implements Callable<Exit> {

    private static final String USUAL_FOLDER = "contracts";

    private final Environment environment;

    @Parameters(
            arity = "0..1",
            paramLabel = "CATALOGUE",
            description = "The folder with catalog.yaml (default: contracts where there is one, else this folder).")
    @Nullable
    String catalog;

    @Option(
            names = "--against",
            paramLabel = "WHAT",
            defaultValue = "merge-base",
            description =
                    "git:REF, merge-base (where the branch left the trunk) or a folder (default: ${DEFAULT-VALUE}).")
    String against = "merge-base";

    @Option(
            names = "--releases",
            paramLabel = "REGEX",
            defaultValue = "v?[0-9]+([.][0-9]+)*",
            description =
                    "Which git tags are releases; transitive events are held against all (default: ${DEFAULT-VALUE}).")
    String releases = "v?[0-9]+([.][0-9]+)*";

    @Option(names = "--no-releases", description = "Leave releases out.")
    boolean noReleases;

    @Option(names = "--strict", description = "Count messages with undeclared fields too (raw containment).")
    boolean strict;

    @Option(
            names = "--seen-on",
            paramLabel = "TOPIC",
            description = "Also say how many of the last records of the topic the new schemas reject.")
    @Nullable
    String seenOn;

    @Option(
            names = "--last",
            paramLabel = "COUNT",
            defaultValue = "1000",
            description = "How many records --seen-on looks at (default: ${DEFAULT-VALUE}).")
    int last = 1000;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = CheckFormatName.class,
            description = "text, json, junit, sarif or github (default: ${DEFAULT-VALUE}).")
    CheckFormat format = CheckFormat.TEXT;

    @Mixin
    KafkaOption where = new KafkaOption();

    public CheckCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        if (last < 1 || last > SeenRecords.RECORDS_MAX) {
            throw new UsageError("--last " + last + ": 1 to " + SeenRecords.RECORDS_MAX);
        }
        String folder = catalog == null ? usual() : catalog;
        Targets.Found found = new Targets(Path.of(folder), folder).find(against, noReleases ? null : pattern());
        Report report = Check.run(found.after(), found.base(), found.releases(), strict);
        // Before anything is printed: where Kafka does not answer, no half of a result is shown.
        List<SeenTally> seen =
                seenOn == null ? List.of() : new SeenRecords(environment, where, found.after()).tally(seenOn, last);
        new CheckPrinter(environment.console()).print(report, seen, format);
        return report.fails() ? Exit.FINDINGS : Exit.DONE;
    }

    private static String usual() {
        return Files.isDirectory(Path.of(USUAL_FOLDER)) ? USUAL_FOLDER : ".";
    }

    private Pattern pattern() {
        try {
            return Pattern.compile(releases);
        } catch (PatternSyntaxException e) {
            throw new UsageError("--releases " + releases + ": " + e.getDescription());
        }
    }
}
