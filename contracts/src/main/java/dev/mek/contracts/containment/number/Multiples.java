package dev.mek.contracts.containment.number;

import dev.mek.contracts.containment.limit.TooHard;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a decimal in a set of intervals that is a multiple of some numbers and not of others. Exact. */
public final class Multiples {

    /** Residues that are tried in one interval before it is given up. */
    private static final int TRIES_MAX = 100_000;

    private Multiples() {}

    /** True when the value is the step times an integer; the step is positive. */
    public static boolean isMultiple(BigDecimal value, BigDecimal step) {
        return value.remainder(step).signum() == 0;
    }

    /**
     * Finds one.
     *
     * @param of the number is a multiple of each of these
     * @param notOf and of none of these
     * @throws TooHard when too many residues would have to be tried
     */
    public static Optional<BigDecimal> find(Numbers within, List<BigDecimal> of, List<BigDecimal> notOf) {
        for (Interval interval : within.intervals()) {
            Optional<BigDecimal> found = of.isEmpty()
                    ? dense(interval, notOf)
                    : onGrid(
                            interval, of.stream().reduce(Multiples::leastCommon).orElseThrow(), notOf);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean allowed(BigDecimal value, List<BigDecimal> notOf) {
        return notOf.stream().noneMatch(step -> isMultiple(value, step));
    }

    /** Between two bounds there is always a decimal with more digits than all steps. */
    private static Optional<BigDecimal> dense(Interval interval, List<BigDecimal> notOf) {
        for (BigDecimal candidate : candidates(interval)) {
            if (interval.contains(candidate) && allowed(candidate, notOf)) {
                return Optional.of(candidate);
            }
        }
        if (interval.isPoint()) {
            return Optional.empty();
        }
        int digits = notOf.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigDecimal middle = candidates(interval).getLast();
        BigDecimal room = room(interval, middle);
        int scale = Math.max(Math.max(0, digits), Math.max(middle.scale(), room.scale())) + 1;
        BigDecimal value = middle.add(BigDecimal.ONE.movePointLeft(scale));
        return Optional.of(value)
                .filter(v -> interval.contains(v) && allowed(v, notOf))
                .or(() -> {
                    throw new TooHard("no decimal was found in a narrow interval");
                });
    }

    private static BigDecimal room(Interval interval, BigDecimal middle) {
        return interval.high() == null ? BigDecimal.ONE : interval.high().subtract(middle);
    }

    /** Numbers that people would choose; the last lies strictly inside. */
    private static List<BigDecimal> candidates(Interval interval) {
        BigDecimal low = interval.low();
        BigDecimal high = interval.high();
        List<BigDecimal> candidates = new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ONE));
        if (low != null && high != null) {
            candidates.addAll(List.of(low, high, high.setScale(0, RoundingMode.FLOOR)));
            candidates.add(low.add(high).divide(BigDecimal.valueOf(2)));
        } else if (low != null) {
            candidates.addAll(List.of(low, low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)));
            candidates.add(low.add(BigDecimal.ONE));
        } else if (high != null) {
            candidates.addAll(
                    List.of(high, high.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE)));
            candidates.add(high.subtract(BigDecimal.ONE));
        } else {
            candidates.add(new BigDecimal("0.5"));
        }
        return candidates;
    }

    /** Multiples k × step: k must avoid the multiples of some integers. */
    private static Optional<BigDecimal> onGrid(Interval interval, BigDecimal step, List<BigDecimal> notOf) {
        List<BigInteger> avoid = notOf.stream()
                .map(other ->
                        leastCommon(step, other).divideToIntegralValue(step).toBigInteger())
                .toList();
        if (avoid.contains(BigInteger.ONE)) {
            return Optional.empty();
        }
        BigInteger first = interval.low() == null ? null : first(interval.low(), interval.lowOpen(), step);
        BigInteger last = interval.high() == null
                ? null
                : first(interval.high().negate(), interval.highOpen(), step).negate();
        for (BigInteger k : List.of(BigInteger.ZERO, BigInteger.ONE)) {
            if (within(k, first, last) && avoids(k, avoid)) {
                return Optional.of(new BigDecimal(k).multiply(step));
            }
        }
        return first == null && last != null
                ? walk(last, BigInteger.ONE.negate(), null, avoid, step)
                : walk(first == null ? BigInteger.ZERO : first, BigInteger.ONE, last, avoid, step);
    }

    private static boolean within(BigInteger k, @Nullable BigInteger first, @Nullable BigInteger last) {
        return (first == null || k.compareTo(first) >= 0) && (last == null || k.compareTo(last) <= 0);
    }

    private static boolean avoids(BigInteger k, List<BigInteger> avoid) {
        return avoid.stream().noneMatch(m -> k.mod(m).signum() == 0);
    }

    private static Optional<BigDecimal> walk(
            BigInteger start, BigInteger stride, @Nullable BigInteger last, List<BigInteger> avoid, BigDecimal step) {
        BigInteger k = start;
        for (int i = 0; i < TRIES_MAX; i++) {
            if (last != null && k.compareTo(last) > 0) {
                return Optional.empty();
            }
            if (avoids(k, avoid)) {
                return Optional.of(new BigDecimal(k).multiply(step));
            }
            k = k.add(stride);
        }
        throw new TooHard("more than " + TRIES_MAX + " multiples to try");
    }

    /** The least k with k × step ≥ (or >) bound. */
    private static BigInteger first(BigDecimal bound, boolean open, BigDecimal step) {
        BigDecimal[] parts = bound.divideAndRemainder(step);
        BigInteger k = parts[0].toBigInteger();
        boolean exact = parts[1].signum() == 0;
        if (exact) {
            return open ? k.add(BigInteger.ONE) : k;
        }
        return bound.signum() > 0 ? k.add(BigInteger.ONE) : k;
    }

    static BigDecimal leastCommon(BigDecimal a, BigDecimal b) {
        int scale = Math.max(0, Math.max(a.scale(), b.scale()));
        BigInteger x = a.setScale(scale).unscaledValue();
        BigInteger y = b.setScale(scale).unscaledValue();
        return new BigDecimal(x.divide(x.gcd(y)).multiply(y), scale).stripTrailingZeros();
    }
}
