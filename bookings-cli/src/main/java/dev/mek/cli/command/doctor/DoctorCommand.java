package dev.mek.cli.command.doctor;

import dev.mek.cli.doctor.Doctor;
import dev.mek.cli.doctor.finding.Report;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.StackOption;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.DocumentPrinter;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.NdjsonPrinter;
import dev.mek.contracts.catalog.Catalog;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings doctor}. */
@Command(
        description = {
            "Look for what is wrong with a set-up: this machine, Kafka (names, TLS, login, topics, rights), database, service.",
            "The likely cause comes first, each finding with its evidence and what mends it. Nothing is changed.",
            "Looked at is a context, else what the environment names (KAFKA_BROKERS and its kin, BOOKINGS_DATABASE_URL,"
                    + " BOOKINGS_URL), else a stack. Exit code 100 on findings."
        },
        footer = {
            "  bookings doctor",
            "  bookings doctor --port 8080",
            "  bookings doctor -o json | jq -r '.findings[] | .id + \" \" + .subject'"
        })
public final class DoctorCommand implements Callable<Exit> {

    private final Environment environment;

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    StackOption stack = new StackOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "A port that something new shall listen on: is it free? May be repeated.")
    @Nullable
    List<Integer> ports;

    public DoctorCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() throws InterruptedException {
        List<Integer> wanted = ports == null ? List.of() : List.copyOf(ports);
        Report report = new Doctor(Catalog.load(), environment.clock())
                .examine(new Targets(environment, stack, wanted).target());
        Channel out = environment.console().out();
        switch (output.format()) {
            case TABLE -> ReportText.print(report, out);
            case JSON -> new DocumentPrinter<>(out, ReportJson::whole).print(report);
            case NDJSON -> {
                NdjsonPrinter<dev.mek.cli.doctor.finding.Finding> lines = new NdjsonPrinter<>(out, ReportJson::finding);
                report.findings().forEach(lines::print);
                lines.end();
            }
        }
        return report.findings().isEmpty() ? Exit.DONE : Exit.FINDINGS;
    }
}
