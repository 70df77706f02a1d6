package dev.mek.contracts.containment.witness;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import dev.mek.contracts.containment.limit.TooHard;
import dev.mek.contracts.containment.pattern.EcmaPattern;
import dev.mek.contracts.containment.pattern.InvalidPattern;
import java.util.Optional;
import java.util.regex.Pattern;

/** Patterns for the validator: ECMA-262, written for {@code java.util.regex}, each match with a deadline. */
final class EcmaExpressions implements RegularExpressionFactory {

    private static final long MATCH_MAX_MS = 200;

    @Override
    public RegularExpression getRegularExpression(String pattern) {
        try {
            Optional<Pattern> java = EcmaPattern.parse(pattern).java();
            // Said when it is asked for: the validator logs what fails while it compiles.
            return text -> java.orElseThrow(() -> new TooHard("the pattern " + pattern + " has no equal in Java"))
                    .matcher(new Deadline(text, MATCH_MAX_MS))
                    .find();
        } catch (InvalidPattern e) {
            throw new IllegalArgumentException(pattern + " is no regular expression: " + e.getMessage(), e);
        }
    }
}
