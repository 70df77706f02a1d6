package dev.mek.cli.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker's rule was written by another hand than the service's; the document is what both must agree with. */
class StatusRuleTest {

    private static final String BEGIN = "| request | work | payment | status | bay |";

    @Test
    void everyLineOfTheDocumentHolds() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(System.getProperty("mek.root"), "docs", "domain.md")).stream()
                .dropWhile(line -> !line.startsWith(BEGIN))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(lines).hasSize(2 * 5 * 5);
        for (String line : lines) {
            String[] cells = line.split("\\|", -1);
            String request = cells[1].strip();
            String work = cells[2].strip();
            assertThat(StatusRule.of(request, work, cells[3].strip()))
                    .as(line)
                    .isEqualTo(cells[4].replace("*", "").strip());
            assertThat(StatusRule.holdsBay(request, work))
                    .as(line)
                    .isEqualTo(cells[5].strip().equals("yes"));
        }
    }
}
