package dev.mek.contracts.json;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Makes number nodes that no later step can choke on.
 *
 * <p>A number with a fraction or exponent becomes: the integer it equals (1.0 and 1e3 are integers, JSON Schema 2020-12
 * §4.2.3), else an exact decimal. Beyond the range of binary64 it becomes an infinity or a very small decimal of the same
 * sign: {@code 1e999999999} would need a gigabyte as an integer, and comparing decimals with bounds is where validators go
 * wrong (the one in use takes the low 64 bits).
 */
final class BoundedNumbers extends JsonNodeFactory {

    /** Decimal exponents of binary64 end at 308; a little more is harmless. */
    private static final long EXPONENT_MAX = 310;

    private static final BigDecimal TINY = BigDecimal.ONE.movePointLeft((int) EXPONENT_MAX);

    @Override
    public ValueNode numberNode(BigDecimal value) {
        if (value.signum() == 0) {
            return numberNode(0);
        }
        long exponent = (long) value.precision() - value.scale();
        if (exponent > EXPONENT_MAX) {
            return numberNode(value.signum() > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
        }
        if (exponent < -EXPONENT_MAX) {
            return DecimalNode.valueOf(value.signum() > 0 ? TINY : TINY.negate());
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 ? integerNode(plain.toBigIntegerExact()) : DecimalNode.valueOf(plain);
    }

    private ValueNode integerNode(BigInteger value) {
        return value.bitLength() < Long.SIZE ? numberNode(value.longValue()) : numberNode(value);
    }
}
