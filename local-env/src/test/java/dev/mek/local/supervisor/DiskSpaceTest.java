package dev.mek.local.supervisor;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.local.plan.StackFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskSpaceTest {
    private static final StackFolder FOLDER = new StackFolder(Path.of("/stacks/default"), Path.of("/cache"));

    @Test
    void aFullDiskIsNamedInOneLine() {
        assertThatThrownBy(() -> DiskSpace.check(FOLDER, 20_000_000))
                .hasMessage("the disk of /stacks/default has 19 MB left, and a stack needs 200 MB");
    }

    @Test
    void enoughIsEnough() {
        assertThatCode(() -> DiskSpace.check(FOLDER, 1_000_000_000)).doesNotThrowAnyException();
    }
}
