package dev.mek.cli.verdict.check;

import dev.mek.cli.verdict.model.Indexed;
import java.util.List;

/** Looks for one anomaly. Stateless. */
public interface Check {

    /** Every check there is. */
    List<Check> ALL = List.of(
            new Lost(),
            new DuplicateEffect(),
            new Contradicted(),
            new Inversion(),
            new StreamOrder(),
            new Scattered(),
            new Unseen(),
            new Repeated(),
            new Phantom(),
            new Overlap(),
            new Unfinal(),
            new Diverged(),
            new Unbounded());

    void look(Indexed all, Findings findings);
}
