package dev.mek.cli.doctor.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/doctor.md is the table of all that can be found; {@code -Dgolden=rewrite} writes it anew. */
class AilmentTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("mek.root", ".."), "docs", "doctor.md");
    private static final String BEGIN = "| id | layer | what | what mends it |\n|---|---|---|---|\n";

    @Test
    void theDocumentHasEachOfThem() throws Exception {
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(BEGIN);
        assertThat(from).as("the table's head in " + DOCUMENT).isPositive();
        String head = document.substring(0, from);
        String tail = document.substring(from).replaceAll("(?s)^(\\|[^\n]*\n)+", "");
        String right = head + BEGIN + rows() + tail;
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(DOCUMENT, right);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(right);
    }

    @Test
    void layersAreInTheOrderOfCauses() {
        assertThat(Arrays.stream(Ailment.values()).map(Ailment::layer)).isSorted();
    }

    @Test
    void theSubjectStandsInWhatMendsIt() {
        Finding finding = new Finding(Ailment.KEY_PKCS1, "/etc/kafka/service.key", "it holds RSA PRIVATE KEY");

        assertThat(finding.mend())
                .endsWith("openssl pkcs8 -topk8 -nocrypt -in /etc/kafka/service.key -out /etc/kafka/service.key.pkcs8");
        assertThat(new Finding(Ailment.NAME_UNKNOWN, "kafka.example:9092", "").mend())
                .endsWith("getent hosts kafka.example");
    }

    @Test
    void noSecretGetsThrough() {
        Redaction redaction = new Redaction(List.of("moonlight", "moonlight-sonata", "abc"));

        assertThat(redaction.of("password \"moonlight-sonata\"\n is not moonlight, abc"))
                .isEqualTo("password \"***\" is not ***, abc");
    }

    private static String rows() {
        StringBuilder rows = new StringBuilder();
        for (Ailment ailment : Ailment.values()) {
            rows.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            ailment.id(),
                            ailment.layer().name().toLowerCase(java.util.Locale.ROOT),
                            ailment.what(),
                            ailment.mend().replace("{subject}", "SUBJECT").replace("{host}", "HOST")));
        }
        return rows.toString();
    }
}
