package dev.mek.cli.verdict.check;

/** What the system promises, by the names that tests, scenarios and documents use. */
public enum Promise {
    G1("nothing lost"),
    G2("in order"),
    G3("once"),
    G4("converges"),
    G5("nothing swallowed"),
    G6("redrive"),
    G7("gap-free feed"),
    G8("slow clients harm themselves only"),
    G9("one answer per request"),
    G10("no double booking"),
    G11("contracts hold"),
    G12("graceful shutdown");

    private final String words;

    Promise(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
