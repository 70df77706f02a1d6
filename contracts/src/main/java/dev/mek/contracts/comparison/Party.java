package dev.mek.contracts.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.mek.contracts.closed.ClosedForm;
import dev.mek.contracts.closed.Modern;
import dev.mek.contracts.containment.Containment;
import dev.mek.contracts.containment.Options;
import dev.mek.contracts.containment.Verdict;
import dev.mek.contracts.containment.limit.TooHard;
import dev.mek.contracts.containment.normal.Draft;
import dev.mek.contracts.containment.witness.Samples;
import dev.mek.contracts.containment.witness.Validator;
import dev.mek.contracts.schema.Rejection;
import dev.mek.contracts.schema.Violations;
import dev.mek.contracts.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of an event's schema, as its readers (open) and its writers (closed) use it. Not thread-safe. */
final class Party {

    private final SourceFile file;
    private final Options options;
    private final Draft draft;
    private final List<JsonNode> examples;
    private @Nullable JsonNode closed;
    private @Nullable Validator reading;
    private @Nullable Validator writing;
    private @Nullable Validator explaining;

    Party(SourceFile file, Options options, List<JsonNode> examples) {
        this.file = file;
        this.options = options;
        this.examples = List.copyOf(examples);
        this.draft = Draft.of(open().path("$schema").asText("")).orElse(options.draft());
    }

    SourceFile file() {
        return file;
    }

    JsonNode open() {
        return file.tree();
    }

    List<JsonNode> examples() {
        return examples;
    }

    /**
     * Closed to what it declares.
     *
     * @throws TooHard where it cannot be derived
     */
    JsonNode closed() {
        JsonNode known = closed;
        if (known == null) {
            try {
                JsonNode modern = draft == Draft.DRAFT_2020_12 ? open() : Modern.of(open(), draft == Draft.DRAFT_7);
                known = ClosedForm.of(modern);
            } catch (IllegalArgumentException e) {
                throw new TooHard("no closed form: " + e.getMessage() + " (--strict does without)");
            }
            closed = known;
        }
        return known;
    }

    /** Whether no message has only declared fields and is valid. */
    boolean sendsNothing() {
        return examples.stream().noneMatch(this::writes) && contradicts(closed());
    }

    /** Whether no message is valid. */
    boolean rejectsAll() {
        return examples.stream().noneMatch(this::reads) && contradicts(open());
    }

    private boolean contradicts(JsonNode schema) {
        return Containment.compare(schema, BooleanNode.FALSE, options) instanceof Verdict.Ok;
    }

    boolean reads(JsonNode message) {
        Validator known = reading;
        if (known == null) {
            known = Validator.compile(open(), draft, options.formats());
            reading = known;
        }
        return known.accepts(message);
    }

    boolean writes(JsonNode message) {
        Validator known = writing;
        if (known == null) {
            known = Validator.compile(closed(), Draft.DRAFT_2020_12, options.formats());
            writing = known;
        }
        return known.accepts(message);
    }

    /** Why a reader rejects it. */
    List<Rejection> rejections(JsonNode message) {
        Validator known = explaining;
        if (known == null) {
            known = Validator.explaining(open(), draft, options.formats());
            explaining = known;
        }
        return Violations.located(known.errors(message));
    }

    /** What its messages look like: an example, even one that is no longer valid, since only parts of it are taken. */
    JsonNode sample() {
        return Usual.of(examples.stream().filter(this::reads).toList())
                .or(() -> Usual.of(examples))
                .orElseGet(() -> Samples.of(open()));
    }
}
