package dev.mek.local.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataVersionTest {
    @TempDir
    private Path folder;

    @Test
    void dataOfTheSameOrAnEarlierKafkaIsRead() {
        DataVersion.check("kafka", folder, "4.3");

        assertThatCode(() -> DataVersion.check("kafka", folder, "4.3")).doesNotThrowAnyException();
        assertThatCode(() -> DataVersion.check("kafka", folder, "4.10")).doesNotThrowAnyException();
    }

    @Test
    void dataOfALaterKafkaIsNamedInOneLine() {
        DataVersion.check("kafka", folder, "4.10");

        assertThatThrownBy(() -> DataVersion.check("kafka", folder, "4.3"))
                .hasMessage("kafka is Kafka 4.3, and the data in " + folder + " is of Kafka 4.10");
    }
}
