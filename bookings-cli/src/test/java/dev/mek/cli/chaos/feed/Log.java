package dev.mek.cli.chaos.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.chaos.record.Recorder;
import dev.mek.cli.verdict.history.Snapshot;
import dev.mek.cli.verdict.history.Streamed;
import dev.mek.cli.verdict.history.Streamed.Mark;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What one client writes down. Used by one thread, but for {@link #cursor()}. */
final class Log {

    private final String client;
    private final Recorder recorder;
    private int connection = -1;
    private int place;
    private volatile String cursor = "";
    private final AtomicLong chars = new AtomicLong();

    Log(String client, Recorder recorder) {
        this.client = client;
        this.recorder = recorder;
    }

    /** The id of the last frame, or the position of the snapshot; empty before the first. */
    String cursor() {
        return cursor;
    }

    /** How much the stream has said, as far as the data of its frames goes. */
    long chars() {
        return chars.get();
    }

    int connections() {
        return connection + 1;
    }

    void connect() {
        connection++;
        place = 0;
        add(Mark.CONNECT, cursor.isEmpty() ? null : cursor, null);
    }

    void disconnect() {
        add(Mark.DISCONNECT, null, null);
    }

    /** Before the first connection: the snapshot that it goes on from. */
    void snapshot(String position) {
        cursor = position;
        connection++;
        place = 0;
        add(Mark.SNAPSHOT, position, null);
        connection--;
    }

    void frame(Frame frame) throws IOException {
        switch (frame.event()) {
            case "booking" -> add(Mark.CHANGE, id(frame), change(frame.data()));
            case "gap" -> add(Mark.GAP, id(frame), null);
            case "heartbeat" -> add(Mark.HEARTBEAT, id(frame), null);
            default -> throw new IOException("the stream has an event of kind " + frame.event());
        }
        cursor = frame.id();
        chars.addAndGet(frame.data().length());
    }

    private static @Nullable String id(Frame frame) {
        return frame.id().isEmpty() ? null : frame.id();
    }

    private static Streamed.Change change(String data) throws JsonProcessingException {
        JsonNode json = Json.parse(data.getBytes(StandardCharsets.UTF_8));
        Snapshot booking = Snapshot.of(json.path("booking"));
        return new Streamed.Change(
                booking.booking(),
                booking.version(),
                json.path("partition").asInt(),
                json.path("offset").asLong(),
                booking.digest());
    }

    private void add(Mark mark, @Nullable String at, Streamed.@Nullable Change change) {
        recorder.add(new Streamed(client, connection, place++, mark, at, change, Instant.now()));
    }
}
