package dev.mek.peers.loop;

import dev.mek.peers.behaviour.Decision;
import dev.mek.peers.behaviour.Step;
import dev.mek.peers.behaviour.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a participant knows of the bookings of one partition, for as long as that partition is its own. */
final class Desk {

    /**
     * Bookings remembered that nothing waits for. Forgetting one is harmless: its snapshot carries the facts, and what is
     * answered once more is answered in the same words.
     */
    static final int IDLE_MAX = 5_000;

    private final Map<UUID, Case> busy = new HashMap<>();
    private final Map<UUID, Task> idle = new Remembered<>(IDLE_MAX);
    private final Map<UUID, Task> recollected;
    private final Bookmark bookmark = new Bookmark();

    /**
     * An empty desk.
     *
     * @param recollected what the participant's own topic says of bookings that were not read yet
     */
    Desk(Map<UUID, Task> recollected) {
        this.recollected = recollected;
    }

    Bookmark bookmark() {
        return bookmark;
    }

    Task known(UUID bookingId) {
        Case open = busy.get(bookingId);
        if (open != null) {
            return open.task;
        }
        Task task = idle.get(bookingId);
        return task != null ? task : recollected.getOrDefault(bookingId, Task.UNKNOWN);
    }

    /** Takes over what a decision withdrew and what is known from now on; returns the appointments that are off. */
    List<Appointment> decided(UUID bookingId, Decision decision) {
        List<Appointment> off = new ArrayList<>();
        Case open = busy.get(bookingId);
        if (open != null) {
            open.waiting.removeIf(it -> {
                boolean isOff = decision.withdrawn().contains(it.planned().step());
                return isOff && off.add(it);
            });
        }
        keep(bookingId, open == null ? new Case(decision.task()) : open, decision.task());
        return off;
    }

    void made(Appointment appointment) {
        UUID bookingId = appointment.bookingId();
        Case open = busy.computeIfAbsent(bookingId, id -> new Case(known(id)));
        open.waiting.add(appointment);
        keep(bookingId, open, open.task);
    }

    void sent(Appointment appointment) {
        UUID bookingId = appointment.bookingId();
        Case open = busy.getOrDefault(bookingId, new Case(known(bookingId)));
        open.waiting.remove(appointment);
        Step step = appointment.planned().step();
        keep(
                bookingId,
                open,
                open.task.answering(appointment.planned().occasion().requestRevision(), step));
    }

    private void keep(UUID bookingId, Case open, Task task) {
        open.task = task;
        recollected.remove(bookingId);
        if (open.waiting.isEmpty()) {
            busy.remove(bookingId);
            idle.put(bookingId, task);
        } else {
            idle.remove(bookingId);
            busy.put(bookingId, open);
        }
    }

    private static final class Case {
        private final List<Appointment> waiting = new ArrayList<>();
        private Task task;

        Case(Task task) {
            this.task = task;
        }
    }
}
