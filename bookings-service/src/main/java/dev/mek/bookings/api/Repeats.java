package dev.mek.bookings.api;

import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.IdempotencyKey;
import dev.mek.bookings.api.http.Request;
import dev.mek.bookings.api.http.StoredAnswer;
import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import dev.mek.bookings.telemetry.IdempotencyMetrics;
import dev.mek.bookings.usecase.Answer.FromMemory;
import dev.mek.bookings.usecase.Answer.OtherRequest;
import dev.mek.bookings.usecase.Answer.Repeat;
import dev.mek.bookings.usecase.Answer.UnderWay;
import dev.mek.bookings.usecase.Bookings;
import dev.mek.bookings.usecase.Keeping;
import dev.mek.bookings.usecase.RequestName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers the repeat of a request that carries an Idempotency-Key as the request itself was answered, byte for byte. Only
 * what was done is kept; a refusal is judged anew each time.
 */
final class Repeats {

    /** As others call it: the draft has no name for it. */
    static final String REPLAYED = "Idempotent-Replayed";

    /** Refusals after which there is nothing more to be known. */
    private static final Set<ProblemKind> OF_MEMORY =
            Set.of(ProblemKind.REQUEST_UNDER_WAY, ProblemKind.IDEMPOTENCY_KEY_REUSED);

    private final Bookings bookings;
    private final IdempotencyMetrics metrics;

    Repeats(Bookings bookings, IdempotencyMetrics metrics) {
        this.bookings = bookings;
        this.metrics = metrics;
    }

    /** A request as its handler has to know it: whether, and as what, its answer is kept. */
    record Named(@Nullable RequestName name) {

        /** What the use case is to keep: the whole answer as it is sent, unless it is a refusal. */
        <A> @Nullable Keeping<A> keeping(Function<A, Answer> said) {
            return name == null ? null : new Keeping<>(name, answer -> receipt(said, answer));
        }

        private static <A> Optional<byte[]> receipt(Function<A, Answer> said, A answer) {
            try {
                return Optional.of(StoredAnswer.bytes(said.apply(answer)));
            } catch (Refusal notDone) {
                return Optional.empty();
            }
        }
    }

    /**
     * Answers a request.
     *
     * @param operation what the request asks for, beside its path's variables and its body; stored, so never renamed
     * @param handler answers a request that is not known; what a name is known for comes out of its use case
     */
    Answer once(String operation, Request request, Function<Named, Answer> handler) {
        Optional<String> key = IdempotencyKey.of(request.headers());
        return key.isEmpty()
                ? handler.apply(new Named(null))
                : named(new RequestName(request.caller(), key.get(), fingerprint(operation, request)), handler);
    }

    /** What was done once may be refused now, since it is done: a refusal only stands when nothing is known of the name. */
    private Answer named(RequestName name, Function<Named, Answer> handler) {
        try {
            return handler.apply(new Named(name));
        } catch (Refusal refusal) {
            if (OF_MEMORY.contains(refusal.problem().kind())) {
                throw refusal;
            }
            return bookings.recall(name).map(this::told).orElseThrow(() -> refusal);
        }
    }

    /** The answer to a request whose name is known. */
    Answer told(FromMemory known) {
        return switch (known) {
            case Repeat repeat -> {
                metrics.replayed();
                yield StoredAnswer.answer(repeat.receipt()).with(REPLAYED, "true");
            }
            case UnderWay underWay -> {
                metrics.underWay();
                throw new Refusal(Problem.of(
                                ProblemKind.REQUEST_UNDER_WAY,
                                "A request with this Idempotency-Key is being answered just now; repeat it a little"
                                        + " later for its answer.")
                        .withHeader("Retry-After", "1"));
            }
            case OtherRequest other -> {
                metrics.reused();
                throw new Refusal(
                        ProblemKind.IDEMPOTENCY_KEY_REUSED,
                        "This Idempotency-Key came with another request before: each request needs one of its own.");
            }
        };
    }

    /** Each part with its length before it: no two requests look alike. */
    private static byte[] fingerprint(String operation, Request request) {
        MessageDigest sha256 = sha256();
        add(sha256, operation.getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(request.variables())
                .forEach((name, value) -> add(sha256, value.getBytes(StandardCharsets.UTF_8)));
        add(sha256, request.body());
        return sha256.digest();
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
