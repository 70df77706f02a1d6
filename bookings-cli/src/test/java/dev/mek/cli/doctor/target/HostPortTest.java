package dev.mek.cli.doctor.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostPortTest {

    @Test
    void readsNamesAndAddresses() {
        assertThat(HostPort.parse("kafka:9092")).contains(new HostPort("kafka", 9092));
        assertThat(HostPort.parse(" [::1]:9092 ")).contains(new HostPort("::1", 9092));
        assertThat(new HostPort("::1", 9092)).hasToString("[::1]:9092");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "kafka:0", "kafka:65536", "kafka:port", ":9092", "::1:9092", ""})
    void leavesOutWhatIsNone(String text) {
        assertThat(HostPort.parse(text)).isEmpty();
    }
}
