package dev.mek.contracts.containment.formula;

import com.fasterxml.jackson.databind.JsonNode;

/** The kinds of JSON values; each boolean is a kind of its own, so that kinds alone tell all about it. */
public enum Type {
    NULL(0),
    FALSE(1),
    TRUE(2),
    NUMBER(3),
    STRING(4),
    ARRAY(5),
    OBJECT(6);

    /** The mask of all kinds. */
    static final int ALL_MASK = (1 << values().length) - 1;

    private final int index;

    Type(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    int mask() {
        return 1 << index;
    }

    public static Type of(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> NULL;
            case BOOLEAN -> value.booleanValue() ? TRUE : FALSE;
            case NUMBER -> NUMBER;
            case STRING -> STRING;
            case ARRAY -> ARRAY;
            case OBJECT -> OBJECT;
            default -> throw new IllegalArgumentException("not a JSON value: " + value.getNodeType());
        };
    }
}
