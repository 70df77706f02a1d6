package dev.mek.cli.mistake;

import dev.mek.cli.verdict.check.Anomaly;
import java.util.List;
import java.util.Set;

/** Mistakes between the outbox and Kafka. */
final class RelayMistakes {

    /** Now and then a send fails after a moment, without having reached Kafka. Alone it does no harm. */
    static final Edit SENDS_FAIL = new Edit("relay/Sender.java", """
                try {
                    Future<RecordMetadata> answer =
            """, """
                if (row.position() == 2 && row.lane().hashCode() % 8 == 0 && FAILED.add(row.seq())) {
                    java.util.concurrent.CompletableFuture.delayedExecutor(
                                    150, java.util.concurrent.TimeUnit.MILLISECONDS)
                            .execute(() -> fail(row, new org.apache.kafka.common.errors.TimeoutException("planted")));
                    return true;
                }
                try {
                    Future<RecordMetadata> answer =
            """);

    private static final Edit WHICH_FAILED =
            new Edit("relay/Sender.java", "    private @Nullable Producer<byte[], byte[]> producer;", """
                private static final java.util.Set<Long> FAILED = java.util.concurrent.ConcurrentHashMap.newKeySet();
                private @Nullable Producer<byte[], byte[]> producer;
            """);

    /** No mistake: it shows that failing sends are not what the checker bites. */
    static final Mistake HARMLESS = new Mistake(
            "sends that fail",
            "nothing: they are sent again before anything later of their booking",
            List.of(WHICH_FAILED, SENDS_FAIL),
            Set.of(),
            Situations.CALM);

    static final Mistake TWO_IN_FLIGHT = new Mistake(
            "two in flight",
            "the second unacknowledged event of a booking arrives although the first fails",
            List.of(
                    WHICH_FAILED,
                    SENDS_FAIL,
                    new Edit("relay/Lane.java", "boolean flying;", "int flying;"),
                    new Edit("relay/Lane.java", "return !flying && !parked", "return !parked"),
                    new Edit("relay/Lane.java", "return !flying && waiting", "return flying == 0 && waiting"),
                    new Edit("relay/Lanes.java", "lane.flying = true;", "lane.flying++;"),
                    new Edit("relay/Lanes.java", "lane == null || !lane.flying", "lane == null || lane.flying == 0"),
                    new Edit("relay/Lanes.java", "lane.flying = false;", "lane.flying--;"),
                    new Edit(
                            "relay/Lanes.java",
                            "unsettled[row.shard()]++;",
                            "unsettled[row.shard()]++;\n                enqueue(lane);")),
            Set.of(Anomaly.INVERSION),
            Situations.CALM);

    static final Mistake NO_LEASE = new Mistake(
            "shards without lease",
            "several relays each take what the others have not locked, and overtake each other",
            List.of(
                    new Edit(
                            "outbox/OutboxRows.java",
                            "ORDER BY outbox.seq LIMIT :limit) AS o",
                            "ORDER BY outbox.seq LIMIT :limit FOR UPDATE SKIP LOCKED) AS o"),
                    new Edit(
                            "outbox/OutboxRows.java",
                            "lease.epoch = acked.epoch AND lease.owner = :owner",
                            "lease.epoch <> -1 AND :owner <> ''"),
                    new Edit("relay/RelayLoop.java", """
                                    read(handle);
                                    if (!leases.held().isEmpty()) {
                                        flight.send();
                                    }
                                    remove(handle, seen == Stop.ORDERLY);
                                    handOver(handle);
                            """, """
                                    dirty = ShardSet.NONE;
                                    while (seen == Stop.NO && handle.inTransaction(this::takeSome) > 0) {}
                            """),
                    new Edit("relay/RelayLoop.java", "    private void handOver(Handle handle) {", """
                                private int takeSome(Handle handle) {
                                    List<OutboxRow> rows = OutboxRows.read(handle, ShardSet.ALL, List.of(), 4, settings.windowBytes());
                                    List<Publication> done = new java.util.ArrayList<>();
                                    for (OutboxRow row : rows) {
                                        sender.send(row);
                                        Outcome outcome = sender.poll();
                                        while (outcome == null) {
                                            java.util.concurrent.locks.LockSupport.parkNanos(50_000);
                                            outcome = sender.poll();
                                        }
                                        if (outcome instanceof Outcome.Delivered delivered) {
                                            done.add(delivered.publication());
                                        }
                                    }
                                    OutboxRows.remove(handle, leases.owner(), leases::epoch, done);
                                    return done.size();
                                }

                                private void handOver(Handle handle) {\
                            """)),
            Set.of(Anomaly.INVERSION),
            Situations.SLEEP);

    static final Mistake BY_SEQUENCE = new Mistake(
            "order by sequence",
            "who remembers the highest number read never sees a lower one that commits later",
            List.of(
                    new Edit(
                            "outbox/OutboxRows.java",
                            "AND outbox.seq <> ALL (:known)",
                            "AND outbox.seq > :last AND outbox.seq <> ALL (:known)"),
                    new Edit(
                            "outbox/OutboxRows.java",
                            "return handle.createQuery(READ)",
                            "List<OutboxRow> rows = handle.createQuery(READ)"),
                    new Edit("outbox/OutboxRows.java", ".map(OutboxRows::row)\n                .list();", """
                            .bind("last", LAST.get()).map(OutboxRows::row).list();
                                    rows.forEach(row -> LAST.accumulateAndGet(row.seq(), Math::max));
                                    return rows;
                            """),
                    new Edit("outbox/OutboxRows.java", "    private OutboxRows() {}", """
                                private static final java.util.concurrent.atomic.AtomicLong LAST =
                                        new java.util.concurrent.atomic.AtomicLong();

                                private OutboxRows() {}
                            """)),
            Set.of(Anomaly.LOST, Anomaly.INVERSION),
            Situations.CALM);

    static final Mistake MARK_FIRST = new Mistake(
            "mark before acknowledge",
            "a row is removed as soon as it is handed to the producer, which may never deliver it",
            List.of(new Edit("relay/Sender.java", """
                        Future<RecordMetadata> answer =
                                producer().send(record(row), (metadata, error) -> land(row, metadata, error));
                        return answer.state() != Future.State.FAILED;
                """, """
                        producer().send(record(row));
                        outcomes.add(new Outcome.Delivered(new Publication(row, 0, 0, Instant.now())));
                        arrived.run();
                        return true;
                """)),
            Set.of(Anomaly.LOST, Anomaly.INVERSION),
            Situations.DEATH_WITHOUT_BROKER);

    static final Mistake KEY_DROPPED = new Mistake(
            "key dropped",
            "the events of a booking lie on all partitions, where nobody can order them",
            List.of(new Edit("usecase/Announcer.java", "encoded.key().getBytes(StandardCharsets.UTF_8),", "null,")),
            Set.of(Anomaly.SCATTERED),
            Situations.CALM);

    private RelayMistakes() {}
}
