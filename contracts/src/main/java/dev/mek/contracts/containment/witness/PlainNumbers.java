package dev.mek.contracts.containment.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Equal numbers as equal nodes: the validator compares arrays and objects by their nodes, where 1 and 1.0 differ. */
final class PlainNumbers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlainNumbers() {}

    static JsonNode of(JsonNode value) {
        if (value.isArray()) {
            ArrayNode array = NODES.arrayNode(value.size());
            value.forEach(item -> array.add(of(item)));
            return array;
        }
        if (value.isObject()) {
            ObjectNode object = NODES.objectNode();
            value.properties().forEach(member -> object.set(member.getKey(), of(member.getValue())));
            return object;
        }
        return value.isNumber() ? number(value) : value;
    }

    private static JsonNode number(JsonNode number) {
        if (number.isFloatingPointNumber() && !number.isBigDecimal()) {
            return number;
        }
        BigDecimal plain = number.decimalValue().stripTrailingZeros();
        if (plain.scale() > 0) {
            return DecimalNode.valueOf(plain);
        }
        BigInteger integer = plain.toBigInteger();
        return integer.bitLength() < Integer.SIZE
                ? NODES.numberNode(integer.intValue())
                : integer.bitLength() < Long.SIZE ? NODES.numberNode(integer.longValue()) : NODES.numberNode(integer);
    }
}
