package dev.mek.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartNamesTest {

    private static final List<String> PARTS = List.of("kafka", "bookings-1", "bookings-2", "bookings-2-1", "peers");

    @Test
    void aPartThatRunsOnceKeepsItsName() {
        assertThat(PartNames.instances("bookings", 1)).containsExactly("bookings");
        assertThat(PartNames.instances("bookings", 3)).containsExactly("bookings-1", "bookings-2", "bookings-3");
    }

    @Test
    void theBareNameMeansAllInstances() {
        assertThat(PartNames.meant("bookings", PARTS)).containsExactly("bookings-1", "bookings-2");
        assertThat(PartNames.meant("bookings-service", PARTS)).containsExactly("bookings-1", "bookings-2");
        assertThat(PartNames.meant("bookings-2", PARTS)).containsExactly("bookings-2");
        assertThat(PartNames.meant("fake-peer-services", PARTS)).containsExactly("peers");
        assertThat(PartNames.meant("web", PARTS)).isEmpty();
        assertThat(PartNames.all(PARTS)).contains("kafka", "bookings", "bookings-1");
    }
}
