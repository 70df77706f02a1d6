package dev.mek.bookings.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.outbox.OutboxHeader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final Origin ORIGIN = new Origin("billing.payment.v1", 3, 17, 1_700_000_000_000L);

    @Test
    void theSameRecordHasTheSameFingerprint() {
        assertThat(Fingerprint.of(ORIGIN, content("k", "v"))).isEqualTo(Fingerprint.of(ORIGIN, content("k", "v")));
    }

    @Test
    void anotherPlaceTimeOrContentIsAnotherRecord() {
        Set<String> all = new HashSet<>();
        all.add(hex(ORIGIN, content("k", "v")));
        all.add(hex(new Origin("workshop.work-order.v1", 3, 17, 1_700_000_000_000L), content("k", "v")));
        all.add(hex(new Origin("billing.payment.v1", 4, 17, 1_700_000_000_000L), content("k", "v")));
        all.add(hex(new Origin("billing.payment.v1", 3, 18, 1_700_000_000_000L), content("k", "v")));
        // A topic that was made again: the same offset at another time.
        all.add(hex(new Origin("billing.payment.v1", 3, 17, 1_700_000_000_001L), content("k", "v")));
        all.add(hex(ORIGIN, content(null, "v")));
        all.add(hex(ORIGIN, content("", "v")));
        all.add(hex(ORIGIN, content("kv", "")));
        all.add(hex(ORIGIN, content("k", null)));
        all.add(hex(ORIGIN, content("k", "v", OutboxHeader.of("a", "b"))));
        all.add(hex(ORIGIN, content("k", "v", OutboxHeader.of("ab", ""))));
        all.add(hex(ORIGIN, content("k", "v", new OutboxHeader("ab", null))));
        all.add(hex(ORIGIN, content("k", "v", OutboxHeader.of("a", "b"), OutboxHeader.of("a", "b"))));

        assertThat(all).hasSize(13);
    }

    @Test
    void itIsStoredSoItNeverChanges() {
        assertThat(hex(ORIGIN, content("k", "v", new OutboxHeader("h", null))))
                .isEqualTo("f3c7440e2dbf6a6eba2612e6cb9a1d9b26ec36c0eb4a5fe5af59ff4a4f020a0d");
    }

    private static String hex(Origin origin, Content content) {
        return HexFormat.of().formatHex(Fingerprint.of(origin, content));
    }

    private static Content content(@Nullable String key, @Nullable String value, OutboxHeader... headers) {
        return new Content(bytes(key), List.of(headers), bytes(value));
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
