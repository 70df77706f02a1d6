package dev.mek.cli.verdict.check;

/**
 * One case of an anomaly.
 *
 * @param what the rule that is broken, the same for all its cases
 * @param evidence which ids, versions, places and times show it
 */
public record Finding(Anomaly anomaly, Promise promise, String what, String evidence) {
    @Override
    public String toString() {
        return anomaly.word() + " (" + promise + "): " + what + ": " + evidence;
    }
}
