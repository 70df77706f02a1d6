package dev.mek.bookings.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransienceTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53300", "55P03", "57014", "57P01", "57P03", "58030"})
    void whatTheDatabaseSaysOfItselfPasses(String state) {
        assertThat(Transience.passes(new IllegalStateException(new SQLException("planted", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25006", "28P01", "42P01", "XX000"})
    void whatAPersonMustMendIsWaitedForAsWell(String state) {
        assertThat(Transience.passes(new SQLException("planted", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P05", "23505", "23514"})
    void whatTheDatabaseSaysOfTheDataDoesNotPass(String state) {
        assertThat(Transience.passes(new IllegalStateException(new SQLException("planted", state))))
                .isFalse();
    }

    @Test
    void aConnectionThatCannotBeHadPasses() {
        assertThat(Transience.passes(new ConnectionException(new SQLException("no state"))))
                .isTrue();
    }

    @Test
    void aBugOfOursDoesNotPass() {
        assertThat(Transience.passes(new IllegalStateException("planted"))).isFalse();
    }
}
