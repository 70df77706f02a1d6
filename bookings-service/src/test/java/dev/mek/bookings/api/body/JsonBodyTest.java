package dev.mek.bookings.api.body;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void readsADocument() {
        assertThat(JsonBody.read(" {\"a\": [1, \"ü\"]} ".getBytes(UTF_8))
                        .at("/a/1")
                        .asText())
                .isEqualTo("ü");
    }

    @Test
    void tellsLineAndColumn() {
        Problem problem = refused("{\"a\": 1,\n \"b\": }".getBytes(UTF_8));

        assertThat(problem.more()).containsEntry("line", 2).containsEntry("column", 7);
    }

    @Test
    void namesADuplicateMember() {
        Problem problem = refused("{\"a\": 1, \"a\": 2}".getBytes(UTF_8));

        assertThat(problem.detail()).contains("Duplicate field 'a'");
    }

    @Test
    void tellsWhereUtf8Ends() {
        Problem problem = refused(new byte[] {'"', 'a', (byte) 0xC3, '"'});

        assertThat(problem.more()).containsEntry("offset", 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}x",
                "{} {}",
                "{a:1}",
                "{'a':1}",
                "[1,]",
                "NaN",
                "01",
                "// c\n{}",
                "\uFEFF{}",
                "\"\t\"",
                "nul",
                "\"\\ud800\"",
                "{\"\\udc00\": 1}",
                "[{\"a\": \"x\\ud800y\"}]"
            })
    void refusesWhatIsNotOneDocument(String body) {
        assertThat(refused(body.getBytes(UTF_8)).kind()).isEqualTo(ProblemKind.MALFORMED_JSON);
    }

    @Test
    void refusesOtherEncodings() {
        assertThat(refused("{}".getBytes(UTF_16)).kind()).isEqualTo(ProblemKind.MALFORMED_JSON);
    }

    @Test
    void refusesDepthsThatNobodyNeeds() {
        assertThat(refused("[".repeat(10_000).getBytes(UTF_8)).detail()).contains("nested deeper");
    }

    @Test
    void saysNothingOfThePrograms() {
        assertThat(refused("{\"a\":[".getBytes(UTF_8)).detail()).doesNotContain("Source", "com.", "start marker");
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        try {
            JsonBody.read(bytes);
        } catch (Refusal refusal) {
            assertThat(refusal.problem().kind()).isEqualTo(ProblemKind.MALFORMED_JSON);
        }
    }

    private static Problem refused(byte[] body) {
        return catchThrowableOfType(Refusal.class, () -> JsonBody.read(body)).problem();
    }
}
