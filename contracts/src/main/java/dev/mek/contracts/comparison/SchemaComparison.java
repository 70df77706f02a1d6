package dev.mek.contracts.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.Containment;
import dev.mek.contracts.containment.Options;
import dev.mek.contracts.containment.Verdict;
import dev.mek.contracts.containment.limit.TooHard;
import dev.mek.contracts.containment.normal.Draft;
import dev.mek.contracts.containment.witness.Realistic;
import dev.mek.contracts.source.SourceFile;
import dev.mek.contracts.source.UnreadableSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Two versions of an event's schema. Writers send only what their version declares (the closed form), readers ignore what
 * theirs does not (the open form): backward is closed(old) within new, forward is closed(new) within old. Strictly, a writer
 * may send whatever its version accepts. Not thread-safe.
 */
public final class SchemaComparison {

    private final Options options;
    private final Party older;
    private final Party newer;
    private final boolean strict;
    private final Containment.Both raw;
    private final Map<Way, Outcome> outcomes = new EnumMap<>(Way.class);

    private SchemaComparison(Party older, Party newer, Options options, boolean strict) {
        this.options = options;
        this.older = older;
        this.newer = newer;
        this.strict = strict;
        this.raw = Containment.compareBoth(older.open(), newer.open(), options);
    }

    /**
     * A schema and its examples.
     *
     * @param examples make witnesses look like real messages; may be empty
     */
    public record Version(SourceFile schema, List<JsonNode> examples) {
        public Version {
            examples = List.copyOf(examples);
        }
    }

    /**
     * Compares.
     *
     * @param formatsAsserted whether readers check {@code format}
     * @param strict whether writers may send undeclared fields
     * @throws UnreadableSource when one of them is no schema
     */
    public static SchemaComparison of(Version older, Version newer, boolean formatsAsserted, boolean strict) {
        Options plain = Options.of(Draft.DRAFT_2020_12);
        Options options = formatsAsserted ? plain.assertingFormats() : plain;
        return new SchemaComparison(
                new Party(older.schema(), options, older.examples()),
                new Party(newer.schema(), options, newer.examples()),
                options,
                strict);
    }

    /** What was found in a direction. */
    public Outcome outcome(Way way) {
        return outcomes.computeIfAbsent(way, asked -> switch (asked) {
            case BACKWARD -> judged(raw.backward(), older, newer);
            case FORWARD -> judged(raw.forward(), newer, older);
        });
    }

    private Outcome judged(Verdict open, Party writer, Party reader) {
        if (open instanceof Verdict.Unreadable unreadable) {
            throw refused(unreadable);
        }
        try {
            if (strict ? writer.rejectsAll() : writer.sendsNothing()) {
                return new Outcome.Nothing();
            }
            // Closed within open: what holds for every message holds for those with declared fields.
            if (open instanceof Verdict.Ok) {
                return new Outcome.Fits();
            }
            return strict ? strictly(open, writer, reader) : declared(open, writer, reader);
        } catch (TooHard e) {
            return new Outcome.Unknown(e.reason());
        }
    }

    private Outcome declared(Verdict open, Party writer, Party reader) {
        return switch (Containment.compare(writer.closed(), reader.open(), options)) {
            case Verdict.Ok ok ->
                open instanceof Verdict.Break broken ? new Outcome.FitsDeclared(broken.witness()) : new Outcome.Fits();
            case Verdict.Break broken -> breaks(broken.witness(), writer, reader, writer::writes, false);
            case Verdict.Undecided undecided -> new Outcome.Unknown(undecided.reason());
            case Verdict.Unreadable unreadable ->
                new Outcome.Unknown("the closed form cannot be read: " + unreadable.reason());
        };
    }

    private Outcome strictly(Verdict open, Party writer, Party reader) {
        return switch (open) {
            case Verdict.Break broken ->
                breaks(broken.witness(), writer, reader, writer::reads, undeclaredOnly(writer, reader));
            case Verdict.Undecided undecided -> new Outcome.Unknown(undecided.reason());
            case Verdict.Ok ok -> new Outcome.Fits();
            case Verdict.Unreadable unreadable -> new Outcome.Unknown(unreadable.reason());
        };
    }

    private boolean undeclaredOnly(Party writer, Party reader) {
        try {
            return Containment.compare(writer.closed(), reader.open(), options) instanceof Verdict.Ok;
        } catch (TooHard e) {
            return false;
        }
    }

    private static Outcome breaks(
            JsonNode first, Party writer, Party reader, Predicate<JsonNode> sent, boolean undeclaredOnly) {
        Predicate<JsonNode> proves = message -> sent.test(message) && !reader.reads(message);
        JsonNode witness = Usual.of(writer.examples().stream().filter(proves).toList())
                .orElseGet(() -> Realistic.of(first, writer.sample(), proves));
        return new Outcome.Breaks(witness, reader.rejections(witness), undeclaredOnly);
    }

    private UnreadableSource refused(Verdict.Unreadable unreadable) {
        SourceFile file = (unreadable.side() == Verdict.Side.OLD ? older : newer).file();
        String keyword = unreadable.keyword().isEmpty() ? "" : unreadable.keyword() + ": ";
        String pointer = unreadable.keyword().isEmpty()
                ? unreadable.pointer()
                : unreadable.pointer() + "/" + unreadable.keyword();
        String where = unreadable.pointer().isEmpty() ? "" : "at " + unreadable.pointer() + ", ";
        return file.refused(pointer, "no schema: " + where + keyword + unreadable.reason());
    }
}
