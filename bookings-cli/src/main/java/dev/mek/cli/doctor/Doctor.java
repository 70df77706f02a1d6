package dev.mek.cli.doctor;

import dev.mek.cli.doctor.database.DatabaseExamination;
import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Chart;
import dev.mek.cli.doctor.finding.Finding;
import dev.mek.cli.doctor.finding.Note;
import dev.mek.cli.doctor.finding.Redaction;
import dev.mek.cli.doctor.finding.Report;
import dev.mek.cli.doctor.kafka.KafkaExamination;
import dev.mek.cli.doctor.machine.Clocks;
import dev.mek.cli.doctor.machine.DockerExamination;
import dev.mek.cli.doctor.machine.MachineExamination;
import dev.mek.cli.doctor.net.Deadline;
import dev.mek.cli.doctor.service.ServiceExamination;
import dev.mek.cli.doctor.target.Target;
import dev.mek.contracts.catalog.Catalog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Looks at everything side by side, within a bound, and puts what it finds in order. */
public record Doctor(Catalog catalog, InstantSource clock) {

    /** The whole command shall take no more than 5 s; this leaves time to start and to print. */
    private static final Duration ALL_MAX = Duration.ofMillis(4200);

    /** An examination ends by itself before it is ended. */
    private static final Duration STEPS_MAX = ALL_MAX.minusMillis(300);

    /** One thing to look at, with where it is written down. */
    private record Examination(Chart chart, Callable<Void> look) {}

    /** Never throws for what it finds. */
    public Report examine(Target target) throws InterruptedException {
        long begun = System.nanoTime();
        SequencedMap<String, Examination> all = examinations(target);
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("doctor-", 0).factory());
        List<Future<Void>> ends;
        try {
            ends = threads.invokeAll(
                    all.values().stream().map(Examination::look).toList(), ALL_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            threads.shutdownNow();
        }
        List<Finding> findings = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        int index = 0;
        for (Map.Entry<String, Examination> each : all.entrySet()) {
            Chart chart = each.getValue().chart();
            end(each.getKey(), ends.get(index++), chart);
            findings.addAll(chart.findings());
            notes.addAll(chart.notes());
        }
        findings.addAll(Clocks.judge(all.values().stream()
                .flatMap(each -> each.chart().clocks().stream())
                .toList()));
        return new Report(target.name(), findings, notes, Duration.ofNanos(System.nanoTime() - begun));
    }

    private SequencedMap<String, Examination> examinations(Target target) {
        Redaction redaction = new Redaction(target.secrets());
        Deadline deadline = Deadline.in(STEPS_MAX);
        SequencedMap<String, Examination> all = new LinkedHashMap<>();
        Chart machine = new Chart(redaction);
        all.put("machine", examination(machine, () -> new MachineExamination(target.machine(), machine).run()));
        Chart docker = new Chart(redaction);
        all.put(
                "Docker",
                examination(docker, () -> new DockerExamination(target.machine().variables(), docker, deadline).run()));
        if (target.kafka() != null) {
            Chart chart = new Chart(redaction);
            KafkaExamination kafka = new KafkaExamination(target.kafka(), catalog, chart, deadline, clock);
            all.put("Kafka", examination(chart, kafka::run));
        }
        if (target.database() != null) {
            Chart chart = new Chart(redaction);
            DatabaseExamination database = new DatabaseExamination(target.database(), chart, deadline, clock);
            all.put("database", examination(chart, database::run));
        }
        if (target.service() != null) {
            Chart chart = new Chart(redaction);
            ServiceExamination service = new ServiceExamination(target.service(), chart, deadline, clock);
            all.put("service", examination(chart, service::run));
        }
        return all;
    }

    private interface Look {
        void run() throws InterruptedException;
    }

    private static Examination examination(Chart chart, Look look) {
        return new Examination(chart, () -> {
            look.run();
            return null;
        });
    }

    /** One that was cut off, or that broke: what it saw until then counts all the same. */
    private static void end(String what, Future<Void> end, Chart chart) {
        switch (end.state()) {
            case SUCCESS -> {}
            case CANCELLED, RUNNING ->
                chart.found(
                        what,
                        "end",
                        Ailment.TOO_SLOW,
                        what,
                        "after " + ALL_MAX.toMillis() + " ms it was still " + chart.step());
            case FAILED ->
                chart.found(what, "end", Ailment.LOOK_BROKEN, what, "at '" + chart.step() + "': " + end.exceptionNow());
        }
    }
}
