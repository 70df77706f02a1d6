package dev.mek.bookings.api.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.domain.BookingFilter;
import dev.mek.bookings.domain.Status;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {

    private static final PageToken TOKEN = new PageToken(
            new BookingFilter(
                    Set.of(Status.PENDING, Status.CONFIRMED),
                    "north",
                    "customer-1",
                    Instant.parse("2026-03-02T08:00:00Z"),
                    null),
            new UUID(1, 2),
            "1.topic.7-8");

    @Test
    void whatIsHandedOutIsTakenBack() {
        assertThat(PageToken.decoded(TOKEN.encoded())).hasValue(TOKEN);
    }

    @Test
    void aTokenCanStandInAnAddress() {
        assertThat(TOKEN.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"v\":2,\"b\":\"00000000-0000-0001-0000-000000000002\",\"s\":[],\"w\":null,\"c\":null,\"f\":null,\"t\":null,\"p\":null}",
                "{\"v\":1,\"b\":\"1-2-3-4-5\",\"s\":[],\"w\":null,\"c\":null,\"f\":null,\"t\":null,\"p\":null}",
                "{\"v\":1,\"b\":\"00000000-0000-0001-0000-000000000002\",\"s\":[\"DONE\"],\"w\":null,\"c\":null,\"f\":null,\"t\":null,\"p\":null}",
                "{\"v\":1,\"b\":\"00000000-0000-0001-0000-000000000002\",\"s\":[],\"w\":\"a\\u0000\",\"c\":null,\"f\":null,\"t\":null,\"p\":null}",
                "{\"v\":1,\"b\":\"00000000-0000-0001-0000-000000000002\",\"s\":[],\"w\":null,\"c\":null,\"f\":\"+999999999-01-01T00:00:00Z\",\"t\":null,\"p\":null}"
            })
    void aForgedOneIsRefusedWhereItAsksForWhatNoQueryCould(String forged) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(UTF_8));

        assertThat(PageToken.decoded(token)).isEmpty();
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        assertThat(PageToken.decoded(text)).isEmpty();
    }

    @Property
    void aTokenWithOneCharacterChangedIsReadOrRefused(@ForAll char sign, @ForAll int at) {
        String token = TOKEN.encoded();
        int position = Math.floorMod(at, token.length());
        String changed = token.substring(0, position) + sign + token.substring(position + 1);

        PageToken.decoded(changed).ifPresent(read -> assertThat(read.encoded()).isEqualTo(changed));
    }
}
