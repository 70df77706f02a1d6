package dev.mek.cli.output;

/** How a command ends. Scripts rely on these numbers: they never change. */
public enum Exit {
    DONE(0),
    FAILED(1),
    USAGE(2),
    REFUSED(3),
    UNREACHABLE(4),
    FINDINGS(100);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
