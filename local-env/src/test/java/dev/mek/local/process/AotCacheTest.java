package dev.mek.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
    @TempDir
    private Path folder;

    @Test
    void isUsedWhenThere() throws IOException {
        AotCache cache = new AotCache(folder.resolve("broker.aot"));
        List<String> without = cache.use(Map.of());

        Files.createFile(folder.resolve("broker.aot"));

        assertThat(without).isEmpty();
        assertThat(cache.use(Map.of())).contains("-XX:AOTCache=" + folder.resolve("broker.aot"));
    }

    @Test
    void givesWayToOptionsThatWouldMakeItFatal() throws IOException {
        Files.createFile(folder.resolve("broker.aot"));
        AotCache cache = new AotCache(folder.resolve("broker.aot"));

        assertThat(cache.use(Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g"))).isNotEmpty();
        assertThat(cache.use(Map.of("JAVA_TOOL_OPTIONS", "-Xshare:off"))).isEmpty();
        assertThat(cache.use(Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=off"))).isEmpty();
    }

    @Test
    void aRunThatMakesItIsKnownAsOne() {
        assertThat(AotCache.isMade(new AotCache(folder.resolve("a.aot")).make()))
                .isTrue();
        assertThat(AotCache.isMade(List.of("-Xmx1g"))).isFalse();
    }
}
