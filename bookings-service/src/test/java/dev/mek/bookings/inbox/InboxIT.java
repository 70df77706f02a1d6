package dev.mek.bookings.inbox;

import static dev.mek.bookings.inbox.InboxWorld.WORKSHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.Status;
import dev.mek.bookings.loop.Eventually;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import dev.mek.local.testing.LocalStack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxIT {

    private final InboxWorld world = new InboxWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void redeliveredEventsTakeEffectOnce() {
        List<Booking> bookings = world.create(30);
        for (int times = 0; times < 3; times++) {
            bookings.forEach(booking -> {
                world.send(world.planned(booking.id()));
                world.send(world.authorized(booking));
            });
        }

        world.start("one");

        Eventually.until(
                "all 180 records are handled", () -> world.handled("applied") + world.handled("duplicate") == 180);
        assertThat(world.handled("applied")).isEqualTo(60);
        assertThat(bookings).allSatisfy(booking -> {
            assertThat(world.now(booking).status()).isEqualTo(Status.CONFIRMED);
            assertThat(world.now(booking).version()).isEqualTo(3);
        });
    }

    @Test
    void brokenRecordsAreCountedByReasonAndTheGoodOnesBetweenThemApplied() {
        List<Booking> bookings = world.create(10);
        for (Booking booking : bookings) {
            byte[] key = booking.id().toString().getBytes(StandardCharsets.UTF_8);
            ProducerRecord<byte[], byte[]> good = world.planned(booking.id());
            world.send(new ProducerRecord<>(world.kafka.topic(WORKSHOP), key, null));
            world.send(with(good, key, "no JSON".getBytes(StandardCharsets.UTF_8)));
            world.send(new ProducerRecord<>(world.kafka.topic(WORKSHOP), key, good.value()));
            world.send(with(good, key, "{}".getBytes(StandardCharsets.UTF_8)));
            world.send(good);
            world.send(
                    new ProducerRecord<>(world.kafka.topic(WORKSHOP), null, null, null, good.value(), good.headers()));
            world.send(unknownType(good));
            world.send(world.planned(UUID.randomUUID()));
            world.send(world.record(
                    WORKSHOP,
                    "/workshop",
                    1,
                    new WorkOrderUpdated("order-1", booking.id(), 1, WorkOrderState.NO_CAPACITY, "other content")));
            world.send(world.authorized(booking));
        }

        world.start("one");

        Eventually.until(
                "all good ones are applied",
                () -> bookings.stream().allMatch(booking -> world.now(booking).status() == Status.CONFIRMED));
        Eventually.until("all bad ones are counted", () -> world.handled("rejected") == 70);
        // Kept and counted after the bad ones, so it may come a moment later.
        Eventually.until("all of unknown type are counted", () -> world.handled("unknown-type") == 10);
        for (String reason :
                List.of("null-value", "bytes", "envelope", "contract", "null-key", "unknown-booking", "conflict")) {
            assertThat(world.rejected(reason)).as(reason).isEqualTo(10);
        }
    }

    @Test
    void whileTheDatabaseIsAwayEventsWaitAndTheMemberStays() {
        List<Booking> bookings = world.create(10);
        Inbox inbox = world.start("one");
        Eventually.until("it has all partitions", () -> inbox.status().partitions() == 12);
        Jdbi admin = Jdbi.create(LocalStack.shared().jdbcUrl(), world.login.user(), world.login.password());
        String name = world.login.jdbcUrl().substring(world.login.jdbcUrl().lastIndexOf('/') + 1);

        admin.useHandle(handle -> {
            handle.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
            handle.select("SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE datname = ?", name)
                    .mapTo(String.class)
                    .list();
        });
        bookings.forEach(booking -> world.send(world.planned(booking.id())));
        Eventually.until("the inbox waits", () -> inbox.status().heldSince() != null);
        assertThat(inbox.status().partitions()).isEqualTo(12);
        admin.useHandle(handle -> handle.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true"));

        Eventually.until("all are applied", () -> world.handled("applied") == 10);
        assertThat(world.handled("rejected")).isZero();
        assertThat(inbox.status().heldSince()).isNull();
    }

    @Test
    void aRestartGoesOnBehindWhatWasHandled() {
        List<Booking> bookings = world.create(5);
        bookings.forEach(booking -> world.send(world.planned(booking.id())));
        Inbox before = world.start("one");
        Eventually.until("all are applied", () -> world.handled("applied") == 5);
        before.close();

        world.start("one");
        bookings.forEach(booking -> world.send(world.authorized(booking)));

        Eventually.until("the rest is applied", () -> world.handled("applied") == 10);
        assertThat(world.handled("duplicate")).isZero();
    }

    @Test
    void thePartitionsOfOneThatStopsOrDiesGoToTheOther() {
        Inbox first = world.start("a");
        Inbox second = world.start("b");
        Inbox third = world.start("c");
        Eventually.until(
                "three share the partitions",
                () -> partitions(first, second, third).equals(List.of(4, 4, 4)));

        first.close();
        Eventually.until("two share them", () -> partitions(second, third).equals(List.of(6, 6)));
        second.die();
        Eventually.until("one has them all", () -> third.status().partitions() == 12);

        List<Booking> bookings = world.create(10);
        bookings.forEach(booking -> world.send(world.planned(booking.id())));
        Eventually.until("it handles them all", () -> world.handled("applied") == 10);
    }

    @Test
    void oneThatComesBackUnderItsNameHasItsPartitionsAtOnce() {
        Inbox before = world.start("a");
        Eventually.until("it has all partitions", () -> before.status().partitions() == 12);
        before.die();

        Inbox after = world.start("a");

        Eventually.until("it has them again", () -> after.status().partitions() == 12);
    }

    private static List<Integer> partitions(Inbox... inboxes) {
        return List.of(inboxes).stream()
                .map(inbox -> inbox.status().partitions())
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> with(ProducerRecord<byte[], byte[]> good, byte[] key, byte[] value) {
        return new ProducerRecord<>(good.topic(), null, null, key, value, good.headers());
    }

    private static ProducerRecord<byte[], byte[]> unknownType(ProducerRecord<byte[], byte[]> good) {
        ProducerRecord<byte[], byte[]> other = with(good, good.key(), good.value());
        other.headers().remove("ce_type");
        other.headers().add("ce_type", "dev.mek.workshop.coffee-ready.v1".getBytes(StandardCharsets.UTF_8));
        return other;
    }
}
