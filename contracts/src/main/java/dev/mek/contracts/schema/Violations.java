package dev.mek.contracts.schema;

import com.networknt.schema.Error;
import java.util.List;

/** The validator's errors in our words. */
final class Violations {

    private Violations() {}

    static List<Violation> of(List<Error> errors) {
        return errors.stream()
                .map(error -> new Violation(pointer(error), error.getKeyword(), error.getMessage()))
                .distinct()
                .toList();
    }

    private static String pointer(Error error) {
        String property = error.getProperty();
        String at = error.getInstanceLocation().toString();
        return property == null ? at : at + "/" + property.replace("~", "~0").replace("/", "~1");
    }
}
