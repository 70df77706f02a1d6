package dev.mek.cli.doctor.finding;

import java.util.Collection;
import java.util.List;

/** The last net: no secret that is in use gets into a text, even where somebody else's message repeats it. */
public final class Redaction {

    private static final int TEXT_CHARS_MAX = 400;

    /** What is shorter also occurs by chance. */
    private static final int SECRET_CHARS_MIN = 4;

    private final List<String> secrets;

    public Redaction(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> secret.length() >= SECRET_CHARS_MIN)
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }

    /** The text on one line, bounded, without the secrets. */
    public String of(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, "***");
        }
        clean = clean.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > TEXT_CHARS_MAX ? clean.substring(0, TEXT_CHARS_MAX) + "…" : clean;
    }
}
