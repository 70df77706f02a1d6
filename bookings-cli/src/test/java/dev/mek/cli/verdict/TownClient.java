package dev.mek.cli.verdict;

import dev.mek.cli.verdict.history.Observation;
import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.history.Snapshot;
import dev.mek.cli.verdict.history.Streamed;
import dev.mek.cli.verdict.history.Streamed.Mark;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A client of the town's stream, which is told what the log has in the order in which it grew. */
final class TownClient {

    private final Town town;
    private final String name;
    private final List<Observation> observed;
    private int connection = -1;
    private int place;
    private int position = -1;

    TownClient(Town town, String name, List<Observation> observed) {
        this.town = town;
        this.name = name;
        this.observed = observed;
    }

    /** Connects anew from where it was; the first time from now. */
    TownClient connect() {
        connection++;
        place = 0;
        step(Mark.CONNECT, position < 0 ? null : cursor(position), null);
        if (position < 0) {
            position = town.log.size();
            step(Mark.HEARTBEAT, cursor(position), null);
        }
        return this;
    }

    /** Is told up to so many records more. */
    TownClient read(int max) {
        for (int i = 0; i < max && position < town.log.size(); i++) {
            OwnRecord record = town.log.get(position++);
            Snapshot told = record.told();
            if (told != null) {
                step(
                        Mark.CHANGE,
                        cursor(position),
                        new Streamed.Change(
                                told.booking(), told.version(), record.partition(), record.offset(), told.digest()));
            }
        }
        return this;
    }

    /** Is told that something is missing, and goes on from now. */
    TownClient gap() {
        position = town.log.size();
        step(Mark.GAP, cursor(position), null);
        return this;
    }

    TownClient disconnect() {
        step(Mark.DISCONNECT, null, null);
        return this;
    }

    private String cursor(int upTo) {
        long[] next = new long[Town.PARTITIONS];
        town.log.subList(0, upTo).forEach(record -> next[record.partition()] = record.offset() + 1);
        return "1.topic." + LongStream.of(next).mapToObj(Long::toString).collect(Collectors.joining("-"));
    }

    private void step(Mark mark, @Nullable String cursor, Streamed.@Nullable Change change) {
        observed.add(new Streamed(name, connection, place++, mark, cursor, change, town.tick()));
    }
}
