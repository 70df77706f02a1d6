package dev.mek.local.supervisor;

import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.PartStatus;

/** The states of a part that is frozen and goes on: into the state it was in. Guarded by the status board's lock. */
final class Freeze {
    private PartState before = PartState.READY;

    PartStatus pause(PartStatus status) {
        if (status.state() != PartState.READY && status.state() != PartState.STARTING) {
            return status;
        }
        before = status.state();
        return status.with(PartState.PAUSED, status.pid());
    }

    PartStatus resume(PartStatus status) {
        return status.state() == PartState.PAUSED ? status.with(before, status.pid()) : status;
    }

    /** What was seen to be ready just before it was frozen, is ready when it goes on. */
    PartStatus ready(PartStatus status) {
        if (status.state() == PartState.PAUSED) {
            before = PartState.READY;
            return status;
        }
        return status.with(PartState.READY, status.pid());
    }
}
