package dev.mek.local.plan;

import java.util.Map;

/**
 * Something that runs elsewhere: it has values and no process. Nobody starts, looks at or stops it.
 *
 * @param values by name, for others' placeholders; shown in the status
 * @param secrets by name, for others' placeholders and never shown: the variables of the supervisor's environment that hold them
 */
public record ExternalPlan(String name, Map<String, String> values, Map<String, String> secrets) implements PartPlan {
    public ExternalPlan {
        Names.check("part", name);
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }

    /** None of this machine's. */
    @Override
    public PortWish port() {
        return PortWish.any();
    }
}
