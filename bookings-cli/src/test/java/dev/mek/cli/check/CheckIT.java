package dev.mek.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mek.cli.fixture.CopiedRepository;
import dev.mek.cli.fixture.Golden;
import dev.mek.cli.fixture.Screen;
import dev.mek.cli.output.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** A copy of this repository, an edit in its work tree, and what the check says of it, in every format. */
class CheckIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path home;

    private static Path contracts = Path.of("");
    private static final Published PUBLISHED = published();

    @BeforeAll
    static void copy() {
        contracts = CopiedRepository.whole(home.resolve("copy"))
                .tag("v0.1.0")
                .folder()
                .resolve("contracts");
    }

    @TestFactory
    Stream<DynamicTest> aBreakingEditIsFoundWithItsLineItsProofAndWhatToDo() {
        return Edits.BREAKING.stream()
                .map(edit -> DynamicTest.dynamicTest(edit.name(), () -> edited(edit, () -> foundInEveryFormat(edit))));
    }

    @TestFactory
    Stream<DynamicTest> aCompatibleEditPasses() {
        return Edits.COMPATIBLE.stream()
                .map(edit -> DynamicTest.dynamicTest(
                        edit.name(),
                        () -> edited(edit, () -> {
                            for (String format : List.of("text", "json", "junit", "sarif", "github")) {
                                Screen screen = new Screen(home);
                                assertThat(check(screen, format))
                                        .as(screen.out())
                                        .isEqualTo(Exit.DONE);
                                readable(format, screen.out());
                            }
                        })));
    }

    @Test
    void whatItSaysOfEachIsWrittenDown() throws Exception {
        StringBuilder session = new StringBuilder();
        for (Edit edit : Edits.BREAKING) {
            edited(edit, () -> {
                Screen screen = new Screen(home);
                Exit exit = check(screen, "text");
                session.append("# ")
                        .append(edit)
                        .append('\n')
                        .append(screen.out().replaceAll("main@[0-9a-f]{8}", "main@01234567"))
                        .append("= ")
                        .append(exit.code())
                        .append("\n\n");
            });
        }
        Golden.check("contracts/check.txt", session.toString());
        assertThat(shownInTheDocument())
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(session)
                        .contains(line.endsWith("…") ? line.substring(0, line.length() - 1) : line + "\n"));
    }

    /** The lines of the finding that the document shows, one of them cut short. */
    private static List<String> shownInTheDocument() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(System.getProperty("mek.root"), "docs", "contracts.md"));
        int finding =
                lines.indexOf("contracts/events/bookings/booking-requested.v1.schema.json:7:3  error  schema-backward");
        return lines.subList(finding, lines.size()).stream()
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    private void foundInEveryFormat(Edit edit) throws Exception {
        String text = said(edit, "text");
        JsonNode report = JSON.readTree(said(edit, "json"));
        JsonNode finding = StreamSupport.stream(report.path("findings").spliterator(), false)
                .filter(one -> one.path("rule").asText().equals(edit.rule()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(edit.rule() + " is not in " + report));
        String file = finding.path("file").asText();
        int line = finding.path("line").asInt();
        String advice = finding.path("advice").asText();

        assertThat(file).isEqualTo("contracts/" + edit.file());
        assertThat(Files.readAllLines(contracts.resolve(edit.file()))).hasSizeGreaterThanOrEqualTo(line);
        assertThat(line).isGreaterThan(1);
        assertThat(finding.has("witness")).isEqualTo(edit.rule().startsWith("schema-"));
        assertThat(advice).isNotEmpty();
        assertThat(text)
                .contains(file + ":" + line + ":" + finding.path("column").asInt() + "  error  " + edit.rule(), advice);
        assertThat(said(edit, "junit")).contains(edit.rule(), file + ":" + line, "What to do: ");
        assertThat(said(edit, "sarif")).contains(edit.rule(), file, "\"startLine\" : " + line, advice);
        assertThat(said(edit, "github"))
                .contains("::error file=" + file + ",line=" + line, "title=" + edit.rule(), "What to do: ");
    }

    private static String said(Edit edit, String format) throws Exception {
        Screen screen = new Screen(home);
        assertThat(check(screen, format)).as(edit + " " + screen.err()).isEqualTo(Exit.FINDINGS);
        readable(format, screen.out());
        return screen.out();
    }

    private static void readable(String format, String text) throws IOException, SAXException {
        switch (format) {
            case "json" -> JSON.readTree(text);
            case "junit" -> PUBLISHED.junit(text);
            case "sarif" -> PUBLISHED.sarif(text);
            default -> assertThat(text).doesNotContain("\t");
        }
    }

    private static Exit check(Screen screen, String format) {
        return screen.run("contracts", "check", contracts.toString(), "--against", "git:main", "-o", format);
    }

    /** What is done with an edit in place. */
    private interface Look {
        void at() throws Exception;
    }

    private static void edited(Edit edit, Look look) throws Exception {
        Path file = contracts.resolve(edit.file());
        String before = Files.readString(file);
        try {
            edit.apply(contracts);
            look.at();
        } finally {
            Files.writeString(file, before);
        }
    }

    private static Published published() {
        try {
            return new Published();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
