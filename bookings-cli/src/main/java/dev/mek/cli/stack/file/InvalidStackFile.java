package dev.mek.cli.stack.file;

import java.util.List;
import java.util.stream.Collectors;

/** A stack.yaml that makes no sense; the message has a line for each finding. */
public final class InvalidStackFile extends RuntimeException {

    private final String file;
    private final List<Finding> findings;

    InvalidStackFile(String file, List<Finding> findings) {
        super(findings.stream().map(finding -> line(file, finding)).collect(Collectors.joining("\n")));
        this.file = file;
        this.findings = List.copyOf(findings);
    }

    public String file() {
        return file;
    }

    /** In the order of the file. */
    public List<Finding> findings() {
        return findings;
    }

    private static String line(String file, Finding finding) {
        return file + ":" + finding.line() + ":" + finding.column() + ": " + finding.message();
    }
}
