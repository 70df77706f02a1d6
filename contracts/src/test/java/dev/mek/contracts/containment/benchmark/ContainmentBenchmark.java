package dev.mek.contracts.containment.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.containment.Containment;
import dev.mek.contracts.containment.Options;
import dev.mek.contracts.containment.normal.Draft;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One schema of an event against itself changed a little: contained, broken, and with a choice of many. Run by {@code org.openjdk.jmh.Main}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ContainmentBenchmark {

    private static final String EVENT = "/META-INF/contracts/events/bookings/booking-requested.v1.schema.json";
    private static final int BRANCHES = 12;

    private final Options options = Options.of(Draft.DRAFT_2020_12);
    private JsonNode event = Json.mapper().createObjectNode();
    private JsonNode wider = event;
    private JsonNode narrower = event;
    private JsonNode union = event;
    private JsonNode widerUnion = event;

    @Setup
    public void read() throws IOException {
        try (InputStream stream = Objects.requireNonNull(ContainmentBenchmark.class.getResourceAsStream(EVENT))) {
            event = Json.parse(stream.readAllBytes());
        }
        ObjectNode more = event.deepCopy();
        more.withArrayProperty("required").remove(0);
        wider = more;
        ObjectNode less = event.deepCopy();
        less.withArrayProperty("required").add("colour");
        narrower = less;
        union = union(BRANCHES);
        widerUnion = union(BRANCHES + 1);
    }

    private static ObjectNode union(int branches) {
        ObjectNode union = Json.mapper().createObjectNode();
        for (int i = 0; i < branches; i++) {
            ObjectNode branch = union.withArrayProperty("oneOf").addObject();
            branch.put("type", "object").putArray("required").add("kind");
            ObjectNode properties = branch.putObject("properties");
            properties.putObject("kind").put("const", "kind" + i);
            properties.putObject("size").put("type", "integer").put("maximum", i);
        }
        return union;
    }

    @Benchmark
    public Object contained() {
        return Containment.compare(event, wider, options);
    }

    @Benchmark
    public Object broken() {
        return Containment.compare(event, narrower, options);
    }

    @Benchmark
    public Object choiceContained() {
        return Containment.compare(union, widerUnion, options);
    }

    @Benchmark
    public Object choiceBroken() {
        return Containment.compare(widerUnion, union, options);
    }
}
