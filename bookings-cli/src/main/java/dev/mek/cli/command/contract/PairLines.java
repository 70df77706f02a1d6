package dev.mek.cli.command.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.NdjsonPrinter;
import dev.mek.contracts.containment.Containment;
import dev.mek.contracts.containment.Options;
import dev.mek.contracts.containment.Verdict;
import dev.mek.contracts.containment.normal.Draft;
import dev.mek.contracts.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Many pairs, one a line, each answered by a line. A line that makes no sense gets an answer too. */
final class PairLines {

    private static final String STDIN = "-";

    private final Environment environment;
    private final Draft fallback;
    private int line;

    PairLines(Environment environment, Draft fallback) {
        this.environment = environment;
        this.fallback = fallback;
    }

    void answer(String file) {
        NdjsonPrinter<ObjectNode> printer =
                new NdjsonPrinter<>(environment.console().out(), answer -> answer);
        try (BufferedReader reader = open(file)) {
            reader.lines().filter(text -> !text.isBlank()).forEach(text -> printer.print(answerOf(text)));
        } catch (NoSuchFileException missing) {
            throw new UsageError("there is no file " + file);
        } catch (IOException | UncheckedIOException broken) {
            throw new UsageError("cannot read " + file + ": " + broken.getMessage());
        }
    }

    private BufferedReader open(String file) throws IOException {
        return file.equals(STDIN)
                ? new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }

    private ObjectNode answerOf(String text) {
        line++;
        JsonNode pair;
        try {
            pair = Json.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException noJson) {
            return error(null, "line " + line + ": " + noJson.getOriginalMessage());
        }
        if (!pair.has("old") || !pair.has("new")) {
            return error(pair.get("id"), "old or new is missing");
        }
        Optional<Draft> draft =
                pair.hasNonNull("draft") ? Draft.named(pair.get("draft").asText()) : Optional.of(fallback);
        return draft.map(known -> compared(pair, known))
                .orElseGet(() -> error(pair.get("id"), "draft is none of 7, 2019-09, 2020-12"));
    }

    private static ObjectNode compared(JsonNode pair, Draft draft) {
        long start = System.nanoTime();
        Containment.Both both = Containment.compareBoth(pair.get("old"), pair.get("new"), Options.of(draft));
        long micros = (System.nanoTime() - start) / 1_000;
        ObjectNode answer = answer(pair.get("id"), both.backward(), both.forward());
        ObjectNode witnesses = JsonNodeFactory.instance.objectNode();
        if (both.backward() instanceof Verdict.Break broken) {
            witnesses.set("backward", broken.witness());
        }
        if (both.forward() instanceof Verdict.Break broken) {
            witnesses.set("forward", broken.witness());
        }
        answer.set("witnesses", witnesses);
        return answer.put("micros", micros);
    }

    private static ObjectNode answer(@Nullable JsonNode id, Verdict backward, Verdict forward) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("id", id);
        answer.put("backward", Direction.word(backward)).put("forward", Direction.word(forward));
        Set<String> reasons = new LinkedHashSet<>();
        reason(backward).ifPresent(reasons::add);
        reason(forward).ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            answer.put("reason", String.join("; ", reasons));
        }
        return answer;
    }

    private static Optional<String> reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Undecided undecided -> Optional.of(undecided.reason());
            case Verdict.Unreadable unreadable -> Optional.of(Direction.reason(unreadable));
            case Verdict.Ok ok -> Optional.empty();
            case Verdict.Break broken -> Optional.empty();
        };
    }

    private static ObjectNode error(@Nullable JsonNode id, String reason) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("id", id);
        answer.put("backward", "ERROR").put("forward", "ERROR").put("reason", reason);
        answer.putObject("witnesses");
        return answer.put("micros", 0);
    }
}
