package dev.mek.bookings.inbox;

import dev.mek.bookings.deadletter.Content;
import dev.mek.bookings.usecase.LetterReader;
import dev.mek.contracts.wire.Decoded;
import dev.mek.contracts.wire.EventCodec;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From bytes to a verdict: what comes from a topic and what is redriven are read alike. Thread-safe. */
public final class RecordReader implements LetterReader {

    private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);

    private final EventCodec codec;

    public RecordReader(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public Decoded read(String topic, Content content) {
        Headers headers = new RecordHeaders();
        content.headers().forEach(header -> headers.add(header.name(), header.value()));
        return read(topic, content.key(), headers, content.value());
    }

    /** The codec promises not to throw; were it to, a partition would stand still for good. */
    Decoded read(String topic, byte @Nullable [] key, Headers headers, byte @Nullable [] value) {
        try {
            return codec.decode(topic, key, headers, value);
        } catch (RuntimeException bug) {
            LOG.atError().setCause(bug).log("The codec failed over a record");
            return new Decoded.Rejected(Decoded.Reason.BYTES, bug.getClass().getSimpleName(), List.of());
        }
    }
}
