package dev.mek.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("create", "change", "cancel", "CONFIRMED");

    @Test
    void findsTheWordThatWasMeant() {
        assertThat(Nearest.to("crate", KNOWN)).hasValue("create");
        assertThat(Nearest.to("chnage", KNOWN)).hasValue("change");
        assertThat(Nearest.to("confrmed", KNOWN)).hasValue("CONFIRMED");
    }

    @Test
    void leavesOutWhatIsFarOff() {
        assertThat(Nearest.to("destroy", KNOWN)).isEmpty();
        assertThat(Nearest.hint("destroy", KNOWN)).isEmpty();
    }

    @Test
    void aSwapIsOneEdit() {
        assertThat(Nearest.edits("ab", "ba")).isEqualTo(1);
        assertThat(Nearest.edits("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.edits("", "abc")).isEqualTo(3);
    }
}
