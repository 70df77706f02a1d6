package dev.mek.cli.chaos.fault;

import dev.mek.cli.chaos.collect.Waiting;
import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.history.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which blows have struck while a send was on its way, told from what is on the topic twice: the event was in the outbox
 * right after the blow, so its removal was not done, and it was sent again afterwards, so it had been sent before. Blows
 * after which the first send never arrived are not counted, although they struck as well. Pure.
 */
public final class InFlight {

    private InFlight() {}

    public static List<Struck> of(List<Struck> struck, List<OwnRecord> own) {
        Map<Waiting, Integer> copies = new HashMap<>();
        for (OwnRecord each : own) {
            Snapshot told = each.told();
            if (told != null) {
                copies.merge(new Waiting(told.booking(), told.version()), 1, Integer::sum);
            }
        }
        return struck.stream()
                .filter(blow -> blow.waiting().stream().anyMatch(event -> copies.getOrDefault(event, 0) > 1))
                .toList();
    }

    /** Records beyond the first of each version. */
    public static long repeats(List<OwnRecord> own) {
        return own.size()
                - own.stream()
                        .map(OwnRecord::told)
                        .map(told -> told == null ? "" : told.booking() + " " + told.version())
                        .distinct()
                        .count();
    }
}
