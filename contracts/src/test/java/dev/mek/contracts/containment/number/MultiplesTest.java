package dev.mek.contracts.containment.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MultiplesTest {

    @Test
    void decimalsAreExact() {
        assertThat(Multiples.isMultiple(new BigDecimal("0.3"), new BigDecimal("0.1")))
                .isTrue();
        assertThat(find("0.05", "0.15", "0.1")).contains(new BigDecimal("0.1"));
        assertThat(find("0.11", "0.19", "0.1")).isEmpty();
        assertThat(find("9007199254740992.5", "9007199254740993.5", "1")).contains(new BigDecimal("9007199254740993"));
    }

    @Test
    void whatIsNoMultipleOfOneIsFoundBetweenIntegers() {
        Numbers unit = between("3", "4");

        Optional<BigDecimal> found = Multiples.find(unit, List.of(), List.of(BigDecimal.ONE, new BigDecimal("0.5")));

        assertThat(found).hasValueSatisfying(value -> {
            assertThat(unit.contains(value)).isTrue();
            assertThat(Multiples.isMultiple(value, new BigDecimal("0.5"))).isFalse();
        });
        assertThat(Multiples.find(Numbers.exactly(BigDecimal.TEN), List.of(), List.of(BigDecimal.ONE)))
                .isEmpty();
    }

    @Test
    void multiplesOfSixAreMultiplesOfThree() {
        assertThat(Multiples.find(Numbers.ALL, List.of(new BigDecimal("6")), List.of(new BigDecimal("3"))))
                .isEmpty();
        assertThat(Multiples.find(Numbers.ALL, List.of(new BigDecimal("3")), List.of(new BigDecimal("6"))))
                .contains(new BigDecimal("3"));
    }

    @Property(tries = 2_000)
    void findsOneExactlyWhereCountingDoes(
            @ForAll @IntRange(min = -20, max = 20) int low,
            @ForAll @IntRange(min = 0, max = 30) int width,
            @ForAll @Size(min = 1, max = 2) List<@IntRange(min = 1, max = 6) Integer> of,
            @ForAll @Size(max = 3) List<@IntRange(min = 2, max = 9) Integer> notOf) {
        Numbers range = between(String.valueOf(low), String.valueOf(low + width));

        Optional<BigDecimal> found = Multiples.find(range, decimals(of), decimals(notOf));

        Stream<Integer> all = Stream.iterate(low, i -> i <= low + width, i -> i + 1)
                .filter(i -> of.stream().allMatch(step -> i % step == 0))
                .filter(i -> notOf.stream().noneMatch(step -> i % step == 0));
        List<Integer> counted = all.toList();
        assertThat(found.isPresent()).isEqualTo(!counted.isEmpty());
        found.ifPresent(value -> assertThat(counted).contains(value.intValueExact()));
    }

    @Property(tries = 2_000)
    void setsAreABooleanAlgebra(
            @ForAll @Size(max = 6) List<@IntRange(min = -3, max = 3) Integer> ops,
            @ForAll @IntRange(min = -8, max = 8) int halves) {
        BigDecimal value = BigDecimal.valueOf(halves).divide(BigDecimal.valueOf(2));
        Numbers set = Numbers.ALL;
        boolean expected = true;
        for (int i = 0; i < ops.size(); i++) {
            BigDecimal bound = BigDecimal.valueOf(ops.get(i));
            Numbers other = i % 3 == 0
                    ? Numbers.atLeast(bound)
                    : i % 3 == 1
                            ? Numbers.above(bound).not()
                            : Numbers.exactly(bound).not();
            boolean in = i % 3 == 0
                    ? value.compareTo(bound) >= 0
                    : i % 3 == 1 ? value.compareTo(bound) <= 0 : value.compareTo(bound) != 0;
            set = ops.get(i) % 2 == 0 ? set.and(other) : set.not().or(other);
            expected = ops.get(i) % 2 == 0 ? expected && in : !expected || in;
        }

        assertThat(set.contains(value)).isEqualTo(expected);
        assertThat(set.intervals().stream().anyMatch(interval -> interval.contains(value)))
                .isEqualTo(expected);
    }

    private static Optional<BigDecimal> find(String low, String high, String step) {
        return Multiples.find(between(low, high), List.of(new BigDecimal(step)), List.of());
    }

    private static Numbers between(String low, String high) {
        return Numbers.atLeast(new BigDecimal(low))
                .and(Numbers.above(new BigDecimal(high)).not());
    }

    private static List<BigDecimal> decimals(List<Integer> numbers) {
        return numbers.stream().map(BigDecimal::valueOf).toList();
    }
}
