package dev.mek.bookings.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StoredAnswerTest {

    @Test
    void whatIsStoredIsReadAsItWas() {
        byte[] body = "{\"notes\": \"Käse\n\n: x\"}\n\n".getBytes(StandardCharsets.UTF_8);
        Answer answer = Answer.of(201, "application/json", body)
                .with("ETag", "\"1\"")
                .with("Location", "/bookings/1: 2")
                .with("X-Empty", "");

        Answer read = StoredAnswer.answer(StoredAnswer.bytes(answer));

        assertThat(read.status()).isEqualTo(201);
        assertThat(read.headers()).containsExactlyEntriesOf(answer.headers());
        assertThat(read.body()).isEqualTo(body);
    }

    @Test
    void anAnswerMayHaveNeitherHeadersNorBody() {
        Answer read = StoredAnswer.answer(StoredAnswer.bytes(Answer.empty(204)));

        assertThat(read.status()).isEqualTo(204);
        assertThat(read.headers()).isEmpty();
        assertThat(read.body()).isEmpty();
    }

    /** Rows of an earlier version are read by a later one. */
    @Test
    void theFormatStays() {
        Answer answer = Answer.of(200, "text/plain", "ok".getBytes(StandardCharsets.UTF_8));

        assertThat(new String(StoredAnswer.bytes(answer), StandardCharsets.UTF_8))
                .isEqualTo("200\nContent-Type: text/plain\n\nok");
    }

    @Test
    void otherBytesAreRefused() {
        assertThatThrownBy(() -> StoredAnswer.answer(new byte[] {'2'})).isInstanceOf(IllegalArgumentException.class);
    }
}
