package dev.mek.contracts.containment.normal;

import java.util.Optional;

/** The published meta-schemas, as the validator's jar brings them. */
final class MetaSchemas {

    private MetaSchemas() {}

    /** Where on the class path; empty for any other address. */
    static Optional<String> path(String address) {
        if (address.equals(Draft.DRAFT_7.id())) {
            return Optional.of("/draft-07/schema");
        }
        boolean known = address.matches(
                "https://json-schema\\.org/draft/(2019-09/(schema|meta/(applicator|content|core|format|meta-data|validation))"
                        + "|2020-12/(schema|meta/(applicator|content|core|format-annotation|format-assertion|meta-data"
                        + "|unevaluated|validation)))");
        return known ? Optional.of(address.substring("https://json-schema.org".length())) : Optional.empty();
    }

    static Draft draft(String address) {
        return address.contains("draft-07")
                ? Draft.DRAFT_7
                : address.contains("2019-09") ? Draft.DRAFT_2019_09 : Draft.DRAFT_2020_12;
    }
}
