package dev.mek.cli.command.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mek.cli.command.doctor.OddServers.Page;
import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Report;
import dev.mek.cli.doctor.target.KafkaTarget;
import dev.mek.cli.fixture.Screen;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Exit;
import dev.mek.local.testing.LocalStack;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorIT {

    private static final Duration LOOK_MAX = Duration.ofSeconds(5);

    /** At least 29 of 30. */
    private static final int MISSED_ONE_OF = 30;

    private static Clinic clinic;

    @BeforeAll
    static void open() throws Exception {
        clinic = new Clinic();
    }

    @AfterAll
    static void close() throws Exception {
        clinic.close();
    }

    @Test
    void namesTheRightCauseFirst() throws Exception {
        List<Fault> faults = Stream.of(
                        new CertificateFaults(clinic).all(),
                        new ClusterFaults(clinic).all(),
                        new OtherFaults(clinic).all())
                .flatMap(each -> each)
                .toList();
        List<String> table = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Fault fault : faults) {
            Report report = looked(fault.look());
            Ailment cause = fault.causes().getFirst();
            boolean right =
                    !report.findings().isEmpty() && report.findings().getFirst().ailment() == cause;
            table.add(row(right, fault, report));
            if (!right) {
                missed.add(fault.name() + ": " + cause.id() + " is not first\n" + text(report));
            }
        }
        System.out.println("DOCTOR: " + (faults.size() - missed.size()) + " of " + faults.size()
                + " causes named first\n" + String.join("\n", table));

        assertThat(faults).hasSizeGreaterThanOrEqualTo(MISSED_ONE_OF);
        assertThat(missed).as(String.join("\n", missed)).hasSizeLessThanOrEqualTo(faults.size() / MISSED_ONE_OF);
    }

    @Test
    void findsBothOfTwoFaults() throws Exception {
        List<Fault> pairs = new PairedFaults(clinic).all().toList();
        List<String> table = new ArrayList<>();
        for (Fault pair : pairs) {
            Report report = looked(pair.look());
            table.add(row(true, pair, report));

            assertThat(ailments(report)).as(pair.name() + "\n" + text(report)).containsAll(pair.causes());
        }
        System.out.println("DOCTOR: both of two\n" + String.join("\n", table));
    }

    @Test
    void findsNothingWhereAllIsWell() throws Exception {
        Map<String, Map<String, String>> well = Map.of(
                "embedded", Map.of("KAFKA_BROKERS", LocalStack.shared().bootstrapServers()),
                "certificates", clinic.byCertificate(),
                "SCRAM-SHA-256", clinic.byLogin("ada"),
                "SCRAM-SHA-512", Clinic.with(clinic.byLogin("ada"), "KAFKA_SASL_MECHANISM", "SCRAM-SHA-512"),
                "PLAIN", Clinic.with(clinic.byLogin("ada"), "KAFKA_SASL_MECHANISM", "PLAIN"));
        for (Map.Entry<String, Map<String, String>> each : well.entrySet()) {
            Report report = looked(() -> clinic.look(
                    new KafkaTarget(each.getValue()),
                    clinic.databases.well(),
                    clinic.service(Map.of(), Instant.now())));

            assertThat(report.findings())
                    .as(each.getKey() + "\n" + text(report))
                    .isEmpty();
            assertThat(text(report)).contains("as the catalogue has it, with all rights", "Nothing is wrong");
        }
    }

    @Test
    void aSecretInAnotherOnesMessageIsCovered() throws Exception {
        String secret = clinic.secret();
        Report report = looked(() -> clinic.look(
                null,
                null,
                new dev.mek.cli.doctor.target.ServiceTarget(
                        clinic.service(
                                        Map.of(
                                                "/health/ready",
                                                Page.json(
                                                        503,
                                                        "{\"status\":\"down\",\"checks\":[{\"name\":\"x\",\"status\":\"down\","
                                                                + "\"detail\":\"token " + secret + " is wrong\"}]}")),
                                        Instant.now())
                                .url(),
                        secret,
                        null)));

        assertThat(text(report)).contains("token *** is wrong");
    }

    @Test
    void theCommandTakesAContextAndFindsNothing(@TempDir Path home) {
        Map<String, String> settings = clinic.byLogin("ada");
        Screen screen = new Screen(home).now().with("ADAS_PASSWORD", settings.getOrDefault("KAFKA_PASSWORD", ""));
        Exit added = screen.run(
                "context",
                "add",
                "guarded",
                "--brokers",
                settings.getOrDefault("KAFKA_BROKERS", ""),
                "--ca",
                settings.getOrDefault("KAFKA_CA_PATH", ""),
                "--username",
                "ada",
                "--password",
                "env:ADAS_PASSWORD");
        assertThat(added).as(screen.err()).isEqualTo(Exit.DONE);

        Exit looked = screen.run("doctor", "--context", "guarded");

        assertThat(looked).as(screen.out() + screen.err()).isEqualTo(Exit.DONE);
        assertThat(screen.out()).contains("Nothing is wrong with context 'guarded'");
        assertThat(clinic.secrets).noneMatch((screen.out() + screen.err())::contains);
    }

    @Test
    void theCommandTakesTheEnvironmentAndEndsWith100(@TempDir Path home) throws Exception {
        Screen screen = new Screen(home).now().with("BOOKINGS_URL", "http://127.0.0.1:" + clinic.cluster.closedPort());
        clinic.byLogin("ada", clinic.secret()).forEach(screen::with);

        Exit looked = screen.run("doctor", "-o", "json");

        assertThat(looked).as(screen.err()).isEqualTo(Exit.FINDINGS);
        JsonNode report = new ObjectMapper().readTree(screen.out());
        assertThat(report.path("findings").findValuesAsText("id")).containsExactly("port-closed", "password-wrong");
        assertThat(report.path("tookMs").asInt()).isLessThan((int) LOOK_MAX.toMillis());
        assertThat(clinic.secrets).noneMatch((screen.out() + screen.err())::contains);
    }

    /** In time, and without any secret in what is printed. */
    private static Report looked(Callable<Report> look) throws Exception {
        Report report = look.call();
        assertThat(report.took()).as(text(report)).isLessThanOrEqualTo(LOOK_MAX);
        String printed = text(report) + ReportJson.whole(report) + report;
        assertThat(clinic.secrets).isNotEmpty().noneMatch(printed::contains);
        return report;
    }

    private static Stream<Ailment> stream(Report report) {
        return report.findings().stream().map(finding -> finding.ailment());
    }

    private static List<Ailment> ailments(Report report) {
        return stream(report).toList();
    }

    private static String row(boolean right, Fault fault, Report report) {
        return "%s %-48s %5d ms  %s"
                .formatted(
                        right ? "✔" : "✘",
                        fault.name(),
                        report.took().toMillis(),
                        String.join(", ", stream(report).map(Ailment::id).toList()));
    }

    private static String text(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Channel out = new Channel(bytes, Channel.Look.PIPE);
        ReportText.print(report, out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
