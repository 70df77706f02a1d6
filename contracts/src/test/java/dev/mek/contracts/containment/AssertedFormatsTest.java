package dev.mek.contracts.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.containment.normal.Draft;
import dev.mek.contracts.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formats decide where they are asserted, and what stays open. */
class AssertedFormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"format\":\"uuid\"} | {\"format\":\"uuid\"} | Ok",
                "{\"format\":\"uuid\",\"maxLength\":36} | {\"format\":\"uuid\"} | Ok",
                "{\"enum\":[\"2026-03-02\",1]} | {\"format\":\"date\"} | Ok",
                "{\"type\":\"integer\"} | {\"format\":\"date\"} | Ok",
                "{} | {\"format\":\"nobody-knows-it\"} | Ok",
                "{\"type\":\"string\"} | {\"format\":\"date\"} | Break",
                "{\"enum\":[\"2026-03-02\",\"today\"]} | {\"format\":\"date\"} | Break",
                "{\"format\":\"date-time\"} | {\"format\":\"date\"} | Break",
                "{\"format\":\"uuid\"} | {\"maxLength\":5} | Break",
                "{\"format\":\"date\"} | {\"pattern\":\"^[0-9-]+$\"} | Undecided",
            })
    void formatsDecideOrSayThatTheyDoNot(String older, String newer, String verdict) throws Exception {
        Verdict found = Containment.compare(
                Json.mapper().readTree(older),
                Json.mapper().readTree(newer),
                Options.of(Draft.DRAFT_2020_12).assertingFormats());

        assertThat(found.getClass().getSimpleName()).isEqualTo(verdict);
    }
}
