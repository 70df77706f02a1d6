package dev.mek.bookings.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.outbox.ShardSet;
import dev.mek.bookings.outbox.Shards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LeaseShareTest {

    @Test
    void anInstanceAloneTakesAllShards() {
        LeaseShare share = LeaseShare.of("a", new TreeSet<>(List.of("a")), ShardSet.NONE, ShardSet.ALL);

        assertThat(share).isEqualTo(new LeaseShare(ShardSet.NONE, ShardSet.ALL));
    }

    @Test
    void whoHoldsItsQuotaNeitherTakesNorGives() {
        ShardSet lower = new ShardSet(0x00FF);

        LeaseShare share = LeaseShare.of("a", new TreeSet<>(List.of("a", "b")), lower, ShardSet.ALL.without(lower));

        assertThat(share).isEqualTo(new LeaseShare(ShardSet.NONE, ShardSet.NONE));
    }

    @Test
    void whoTakesNoPartGivesUpAll() {
        LeaseShare share = LeaseShare.of("a", new TreeSet<>(List.of("b")), new ShardSet(0x00FF), ShardSet.NONE);

        assertThat(share).isEqualTo(new LeaseShare(new ShardSet(0x00FF), ShardSet.NONE));
    }

    @Property
    void fromAnySharingOneRoundOfReleasesAndOneOfClaimsMakesItFair(
            @ForAll @IntRange(min = 1, max = 20) int count,
            @ForAll @Size(Shards.COUNT) List<@IntRange(min = -5, max = 19) Integer> owners) {
        TreeSet<String> members = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            members.add("instance-" + i);
        }
        Map<String, ShardSet> held = new HashMap<>();
        members.forEach(member -> held.put(member, ShardSet.NONE));
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            int at = shard;
            held.computeIfPresent("instance-" + owners.get(shard), (owner, shards) -> shards.with(at));
        }

        for (int round = 0; round < 2; round++) {
            for (String member : members) {
                ShardSet mine = held.getOrDefault(member, ShardSet.NONE);
                LeaseShare share = LeaseShare.of(member, members, mine, free(held));
                assertThat(mine.and(share.claim()).isEmpty()).isTrue();
                held.put(member, mine.without(share.release()).or(share.claim()));
            }
        }

        assertThat(free(held)).isEqualTo(ShardSet.NONE);
        assertThat(held.values())
                .allMatch(shards -> shards.size() == Shards.COUNT / count || shards.size() == Shards.COUNT / count + 1);
    }

    private static ShardSet free(Map<String, ShardSet> held) {
        return ShardSet.ALL.without(held.values().stream().reduce(ShardSet.NONE, ShardSet::or));
    }
}
