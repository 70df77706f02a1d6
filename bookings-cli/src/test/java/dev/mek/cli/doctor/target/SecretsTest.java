package dev.mek.cli.doctor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void allSecretsOfATargetAreKnownAndNoneIsInItsText() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "in-a-file\n");
        Target target = new Target(
                "t",
                new MachineTarget(folder, List.of(), 0, List.of(), Map.of("KAFKA_PASSWORD", "in-a-variable")),
                new KafkaTarget(Map.of("KAFKA_PASSWORD", "in-a-variable", "KAFKA_PASSWORD_FILE", file.toString())),
                new DatabaseTarget("jdbc:postgresql://h:1/d?password=in-a-url", "ada", "of-the-database"),
                new ServiceTarget(URI.create("http://h:2"), "a-token", null));

        assertThat(target.secrets())
                .containsExactlyInAnyOrder("in-a-variable", "in-a-file", "in-a-url", "of-the-database", "a-token");
        assertThat(target.toString()).doesNotContain(target.secrets());
    }

    @Test
    void aPasswordThatIsTheUsersNameIsNone() {
        assertThat(new DatabaseTarget("jdbc:postgresql://h:1/d", "bookings", "bookings").secrets())
                .isEmpty();
    }
}
