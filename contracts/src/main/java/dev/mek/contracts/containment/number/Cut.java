package dev.mek.contracts.containment.number;

import java.math.BigDecimal;

/** A place on the number line right below or right above a value. */
record Cut(BigDecimal value, boolean above) implements Comparable<Cut> {

    Cut {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    @Override
    public int compareTo(Cut other) {
        int byValue = value.compareTo(other.value);
        return byValue != 0 ? byValue : Boolean.compare(above, other.above);
    }
}
