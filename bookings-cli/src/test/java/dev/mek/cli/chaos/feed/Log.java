package dev.mek.cli.chaos.feed;

import dev.mek.cli.chaos.record.Recorder;
import dev.mek.cli.verdict.history.Streamed;
import dev.mek.cli.verdict.history.Streamed.Mark;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What one client writes down. Used by one thread, but for {@link #cursor()}. */
final class Log {

    private final String client;
    private final Recorder recorder;
    private final Changes changes;
    private int connection = -1;
    private int place;
    private volatile String cursor = "";
    private final AtomicLong chars = new AtomicLong();

    Log(String client, Recorder recorder, Changes changes) {
        this.client = client;
        this.recorder = recorder;
        this.changes = changes;
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
            case "booking" -> add(Mark.CHANGE, id(frame), changes.of(frame.data()));
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

    private void add(Mark mark, @Nullable String at, Streamed.@Nullable Change change) {
        recorder.add(new Streamed(client, connection, place++, mark, at, change, Instant.now()));
    }
}
