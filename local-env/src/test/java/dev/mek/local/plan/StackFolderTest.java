package dev.mek.local.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackFolderTest {
    private static final Path USER = Path.of(System.getProperty("user.home"));

    @Test
    void isBelowTheUsersHomeUnlessSaidOtherwise() {
        assertThat(StackFolder.of("default", Map.of()).path())
                .isEqualTo(USER.resolve(".bookings").resolve("default"));
        assertThat(StackFolder.of("mine", Map.of("BOOKINGS_HOME", "/elsewhere")).path())
                .isEqualTo(Path.of("/elsewhere/mine"));
    }

    @Test
    void theCacheIsWhereCachesAre() {
        assertThat(StackFolder.cache(Map.of())).isEqualTo(USER.resolve(".cache").resolve("bookings"));
        assertThat(StackFolder.cache(Map.of("XDG_CACHE_HOME", "/caches"))).isEqualTo(Path.of("/caches/bookings"));
        assertThat(StackFolder.cache(Map.of("BOOKINGS_CACHE", "/c", "XDG_CACHE_HOME", "/x")))
                .isEqualTo(Path.of("/c"));
    }

    @Test
    void aNameCannotLeaveTheFolder() {
        assertThatThrownBy(() -> StackFolder.of("../other", Map.of())).hasMessageStartingWith("stack name '../other'");
    }
}
