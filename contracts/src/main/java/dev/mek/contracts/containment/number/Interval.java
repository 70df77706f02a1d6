package dev.mek.contracts.containment.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One interval that is not empty.
 *
 * @param low null: none
 * @param lowOpen true: the bound itself is outside
 * @param high null: none
 * @param highOpen true: the bound itself is outside
 */
public record Interval(
        @Nullable BigDecimal low, boolean lowOpen, @Nullable BigDecimal high, boolean highOpen) {

    boolean contains(BigDecimal value) {
        int toLow = low == null ? 1 : value.compareTo(low);
        int toHigh = high == null ? -1 : value.compareTo(high);
        return (lowOpen ? toLow > 0 : toLow >= 0) && (highOpen ? toHigh < 0 : toHigh <= 0);
    }

    boolean isPoint() {
        return low != null && high != null && low.compareTo(high) == 0;
    }
}
