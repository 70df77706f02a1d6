package dev.mek.bookings.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.Violation;
import dev.mek.contracts.json.Json;

/** A problem as an answer (RFC 9457). */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    public static Answer of(Problem problem) {
        ObjectNode document = Json.mapper()
                .createObjectNode()
                .put("type", problem.kind().type())
                .put("title", problem.kind().title())
                .put("status", problem.kind().status())
                .put("detail", problem.detail());
        problem.more().forEach(document::putPOJO);
        if (!problem.violations().isEmpty()) {
            ArrayNode violations = document.putArray("violations");
            problem.violations().forEach(violation -> add(violations.addObject(), violation));
        }
        Answer answer = Answer.of(problem.kind().status(), MediaType.PROBLEM, Json.write(document))
                .with("Cache-Control", "no-store");
        for (var header : problem.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    private static void add(ObjectNode node, Violation violation) {
        node.put(violation.place().member(), violation.at())
                .put("keyword", violation.keyword())
                .put("message", violation.message());
    }
}
