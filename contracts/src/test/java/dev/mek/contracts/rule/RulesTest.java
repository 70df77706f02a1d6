package dev.mek.contracts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.Texts;
import dev.mek.contracts.check.Check;
import dev.mek.contracts.check.Report;
import dev.mek.contracts.check.Reported;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.source.Folder;
import dev.mek.contracts.surface.Surface;
import dev.mek.contracts.surface.SurfaceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule has a folder of its name with a catalogue before, one after, and what is found. None knows a word of ours. */
class RulesTest {

    private static final Path FOLDER = Path.of(System.getProperty("mek.root"), "contracts/src/test/rules");

    @TestFactory
    Stream<DynamicTest> eachRuleFindsWhatItsFolderExpects() {
        return Rules.ALL.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    Path folder = FOLDER.resolve(rule.id());

                    Report report = report(folder.resolve("before"), folder.resolve("after"));

                    assertThat(report.findings())
                            .as("findings of %s", rule.id())
                            .anyMatch(found -> found.finding().rule().equals(rule.id()));
                    Texts.check(
                            folder.resolve("expected.txt"),
                            report.findings().stream().map(RulesTest::text).collect(Collectors.joining("\n")));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatHasNotChangedBreaksNothing() {
        return Rules.ALL.stream()
                .filter(rule -> rule.severity() == Severity.ERROR && !rule.id().equals("schema-empty"))
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    Path before = FOLDER.resolve(rule.id()).resolve("before");

                    assertThat(report(before, before).findings()).isEmpty();
                }));
    }

    @Test
    void noFolderIsLeftOfARuleThatIsGone() throws IOException {
        Set<String> ids = Rules.ALL.stream().map(Rule::id).collect(Collectors.toSet());
        try (Stream<Path> folders = Files.list(FOLDER)) {
            assertThat(folders.map(folder -> String.valueOf(folder.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    private static Report report(Path before, Path after) {
        return Check.run(read(after, "after"), read(before, "before"), List.of(), false);
    }

    private static Surface read(Path folder, String label) {
        return SurfaceReader.read(new Folder(folder, label, label + "/"));
    }

    private static String text(Reported reported) {
        Finding finding = reported.finding();
        return finding.place() + " " + finding.severity() + " " + finding.rule() + " " + finding.subject() + "\n  "
                + finding.message() + "\n"
                + finding.witness()
                        .map(witness -> "  " + new String(Json.write(witness), StandardCharsets.UTF_8) + "\n")
                        .orElse("")
                + finding.before().map(before -> "  was " + before + "\n").orElse("") + "  " + finding.advice() + "\n";
    }
}
