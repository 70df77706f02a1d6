package dev.mek.cli.command.doctor;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Finding;
import dev.mek.cli.doctor.finding.Note;
import dev.mek.cli.doctor.finding.Report;
import dev.mek.cli.fixture.Golden;
import dev.mek.cli.output.Channel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a report looks. */
class ReportTextTest {

    private static final List<Note> NOTES = List.of(
            new Note("machine", "JDK", Note.Outcome.FINE, "25 in /opt/jdk"),
            new Note("machine", "Docker", Note.Outcome.NOT_LOOKED, "there is no engine"),
            new Note("Kafka kafka.example:9093", "TLS", Note.Outcome.FOUND, "wrong-authority"));

    private static final Report ILL = new Report(
            "context 'aiven'",
            List.of(
                    new Finding(Ailment.DEAD_LETTERS_WAIT, "service.example:8080", "3 are parked"),
                    new Finding(
                            Ailment.WRONG_AUTHORITY,
                            "kafka.example:9093",
                            "CN=kafka was signed by CN=project CA; trusted is CN=other CA")),
            NOTES,
            Duration.ofMillis(340));

    private static final Report WELL =
            new Report("stack 'default'", List.of(), NOTES.subList(0, 2), Duration.ofMillis(1200));

    @Test
    void theCauseComesFirst() {
        Golden.check("doctor/ill.txt", text(ILL));
        Golden.check("doctor/ill.json", ReportJson.whole(ILL).toPrettyString() + "\n");
    }

    @Test
    void whereNothingIsWrongOneLineSaysSo() {
        Golden.check("doctor/well.txt", text(WELL));
    }

    private static String text(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Channel out = new Channel(bytes, Channel.Look.PIPE);
        ReportText.print(report, out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
