package dev.mek.contracts.wire;

import dev.mek.contracts.schema.Violation;
import java.util.List;

/** Carries a rejection from where it is found to the decoder's one exit; never leaves this package. */
final class RejectedRecordException extends Exception {

    private final transient Decoded.Rejected verdict;

    RejectedRecordException(Decoded.Reason reason, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.verdict = new Decoded.Rejected(reason, detail, violations);
    }

    RejectedRecordException(Decoded.Reason reason, String detail) {
        this(reason, detail, List.of());
    }

    Decoded.Rejected verdict() {
        return verdict;
    }
}
