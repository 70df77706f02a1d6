package dev.mek.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFolderTest {
    @TempDir
    private Path cache;

    @Test
    void isMadeOnceHoweverManyAskForIt() {
        AtomicInteger made = new AtomicInteger();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> SharedFolder.find(cache, "thing", folder -> {
                    made.incrementAndGet();
                    Files.writeString(folder.resolve("file"), "whole");
                }));
            }
        }

        assertThat(made).hasValue(1);
        assertThat(cache.resolve("thing").resolve("file")).hasContent("whole");
    }

    @Test
    void whatFailedHalfwayIsMadeAgainFromNothing() {
        assertThatThrownBy(() -> SharedFolder.find(cache, "thing", folder -> {
                    Files.writeString(folder.resolve("half"), "half");
                    throw new IOException("disk full");
                }))
                .hasMessageContaining("disk full");

        Path folder = SharedFolder.find(cache, "thing", half -> Files.writeString(half.resolve("file"), "whole"));

        assertThat(folder.resolve("half")).doesNotExist();
        assertThat(folder.resolve("file")).hasContent("whole");
    }
}
