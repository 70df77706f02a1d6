package dev.mek.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.TopicSpec;
import dev.mek.peers.behaviour.Behaviour;
import dev.mek.peers.behaviour.Pace;
import dev.mek.peers.behaviour.Participant;
import dev.mek.peers.billing.Billing;
import dev.mek.peers.loop.ParticipantLoop;
import dev.mek.peers.workshop.Workshop;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The participants go by the names that the catalogue gives them. */
class CatalogueTest {

    private static final Catalog CATALOGUE = Catalog.load();

    @ParameterizedTest
    @MethodSource("participants")
    void aParticipantOwnsItsTopicAndSource(Participant participant) {
        assertThat(CATALOGUE.topic(participant.topic()).owner()).isEqualTo(participant.name());
        assertThat(CATALOGUE.owner(participant.name()).source()).isEqualTo(participant.source());
    }

    @Test
    void theTopicOfTheBookingsIsTheBookings() {
        TopicSpec topic = CATALOGUE.topic(ParticipantLoop.BOOKINGS_TOPIC);

        assertThat(topic.owner()).isEqualTo("bookings");
        // What waits is rebuilt from the topic, so it may not wait longer than the topic keeps.
        assertThat(Pace.LONGEST.multipliedBy(3)).isLessThan(Duration.ofMillis(topic.retentionMs()));
    }

    static Stream<Participant> participants() {
        Behaviour polite = new Behaviour(1, new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO), 0, 0);
        return Stream.of(new Workshop(polite), new Billing(polite));
    }
}
