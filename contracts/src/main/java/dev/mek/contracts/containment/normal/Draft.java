package dev.mek.contracts.containment.normal;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The drafts of JSON Schema that are read. */
public enum Draft {
    DRAFT_7("http://json-schema.org/draft-07/schema"),
    DRAFT_2019_09("https://json-schema.org/draft/2019-09/schema"),
    DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema");

    private final String id;

    Draft(String id) {
        this.id = id;
    }

    /** What the validator calls it. */
    public Dialect dialect() {
        return switch (this) {
            case DRAFT_7 -> Dialects.getDraft7();
            case DRAFT_2019_09 -> Dialects.getDraft201909();
            case DRAFT_2020_12 -> Dialects.getDraft202012();
        };
    }

    /** The address of its meta-schema, without fragment. */
    public String id() {
        return id;
    }

    /** By {@code $schema}; an empty fragment makes no difference. */
    public static Optional<Draft> of(String schema) {
        String plain = schema.endsWith("#") ? schema.substring(0, schema.length() - 1) : schema;
        return Arrays.stream(values()).filter(draft -> draft.id.equals(plain)).findFirst();
    }

    /** By how people write it: {@code 7}, {@code draft-07}, {@code draft7}, {@code 2019-09}, {@code draft2020-12} and the like. */
    public static Optional<Draft> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)
                .replaceFirst("^draft[-_/]?", "")
                .replace('_', '-')) {
            case "7", "07" -> Optional.of(DRAFT_7);
            case "2019-09", "2019" -> Optional.of(DRAFT_2019_09);
            case "2020-12", "2020" -> Optional.of(DRAFT_2020_12);
            default -> of(name);
        };
    }

    boolean isAtLeast(Draft other) {
        return compareTo(other) >= 0;
    }
}
