package dev.mek.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.local.kafka.BrokerLibraries;
import dev.mek.local.plan.KafkaPlan;
import dev.mek.local.plan.KafkaSecurity;
import dev.mek.local.plan.Plan;
import dev.mek.local.plan.PortWish;
import dev.mek.local.process.AotCache;
import dev.mek.local.protocol.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheIT {
    @TempDir
    private Path temp;

    private Path jar;
    private TestStack stack;

    /** A cache needs a class path of jars. */
    @BeforeEach
    void packTheBroker() {
        jar = temp.resolve("broker.jar");
        stack = new TestStack(temp.resolve("default"));
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "cf",
                        jar.toString(),
                        "-C",
                        target().resolve("classes").toString(),
                        ".");
        assertThat(code).isZero();
    }

    @AfterEach
    void stopStack() {
        stack.down();
    }

    @Test
    void aBrokerMakesItsCacheOnceAndStartsFromItAfterwards() throws IOException {
        AotCache cache = new AotCache(temp.resolve("broker.aot"));

        stack.up(plan(cache.make())).stop(Ending.WIPE, Duration.ofMinutes(2), event -> {});
        stack.up(plan(cache.use(Map.of())));

        assertThat(cache.use(Map.of())).isNotEmpty();
        assertThat(stack.folder().log("kafka"))
                .content()
                .contains("broker ready")
                .doesNotContain("aot");
    }

    @Test
    void aBrokenCacheStopsNobody() throws IOException {
        AotCache cache = new AotCache(temp.resolve("broker.aot"));
        Files.writeString(cache.file(), "no cache");

        stack.up(plan(cache.use(Map.of())));

        assertThat(stack.folder().log("kafka")).content().contains("broker ready");
    }

    private Plan plan(List<String> options) {
        BrokerLibraries libraries = new BrokerLibraries(List.of(target().resolve("lib"), jar), options);
        return new Plan(
                List.of(new KafkaPlan("kafka", PortWish.any(), libraries, new KafkaSecurity.Plaintext(), List.of())));
    }

    private static Path target() {
        return Path.of(Objects.requireNonNull(System.getProperty("mek.root")), "local-env", "broker", "target");
    }
}
