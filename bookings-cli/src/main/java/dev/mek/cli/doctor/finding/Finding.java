package dev.mek.cli.doctor.finding;

/**
 * Something that is wrong.
 *
 * @param subject with what: an address, a file, a topic
 * @param evidence what shows it, without any secret
 */
public record Finding(Ailment ailment, String subject, String evidence) {

    /** What mends it, for this subject. */
    public String mend() {
        int colon = subject.lastIndexOf(':');
        return ailment.mend()
                .replace("{host}", colon > 0 ? subject.substring(0, colon) : subject)
                .replace("{subject}", subject);
    }
}
