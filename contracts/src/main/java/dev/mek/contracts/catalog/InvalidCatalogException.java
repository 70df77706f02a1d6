package dev.mek.contracts.catalog;

import java.util.List;

/** The catalogue is not well-formed or contradicts itself; the message lists every finding. */
public final class InvalidCatalogException extends RuntimeException {

    private final List<String> findings;

    InvalidCatalogException(List<String> findings) {
        super("catalog.yaml: " + String.join("; ", findings));
        this.findings = List.copyOf(findings);
    }

    /** Every contradiction, each in a sentence. */
    public List<String> findings() {
        return findings;
    }
}
