package dev.mek.bookings.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/problems.md to the kinds. */
class ProblemKindTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("mek.root"), "docs", "problems.md");

    @Test
    void eachKindIsDocumentedAndNoOther() throws IOException {
        assertThat(sections().map(List::getFirst))
                .containsExactlyElementsOf(Arrays.stream(ProblemKind.values())
                        .map(ProblemKind::slug)
                        .toList());
    }

    @Test
    void eachSectionSaysStatusTitleAndMore() throws IOException {
        assertThat(sections()).allSatisfy(section -> {
            ProblemKind kind = Arrays.stream(ProblemKind.values())
                    .filter(known -> known.slug().equals(section.getFirst()))
                    .findFirst()
                    .orElseThrow();
            assertThat(section.get(1)).isEmpty();
            assertThat(section.get(2)).isEqualTo(kind.status() + " · " + kind.title());
            assertThat(String.join("", section.subList(3, section.size()))).isNotBlank();
        });
    }

    @Test
    void aSingleViolationIsToldInTheDetail() {
        Problem problem = Problem.of(
                ProblemKind.INVALID_BODY, List.of(Violation.inBody("/slot/start", "in-past", "is in the past")));

        assertThat(problem.detail()).isEqualTo("/slot/start is in the past.");
    }

    /** The lines of each section from its heading on. */
    private static Stream<List<String>> sections() throws IOException {
        return Arrays.stream(Files.readString(DOCUMENT).split("\n## ", -1))
                .skip(1)
                .map(section -> section.lines().toList());
    }
}
