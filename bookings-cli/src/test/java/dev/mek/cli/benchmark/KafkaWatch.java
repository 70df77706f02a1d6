package dev.mek.cli.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads every partition of a topic from its end on and hands each value over the moment it arrives. */
final class KafkaWatch implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final Thread thread;

    KafkaWatch(String bootstrapServers, String topic, Consumer<String> onValue) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "fetch.min.bytes", 1, "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("kafka-watch").start(() -> run(onValue));
    }

    private void run(Consumer<String> onValue) {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> onValue.accept(message.value()));
            }
        } catch (WakeupException closed) {
            // close() ends the loop this way.
        }
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        thread.join(Duration.ofSeconds(10));
    }
}
