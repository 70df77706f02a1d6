package dev.mek.contracts.containment.formula;

/** A reference leads back to itself without a step into the value: it has no meaning. */
public final class CircularReference extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CircularReference() {
        super("a reference leads back to itself at the same place of the value", null, false, false);
    }
}
