package dev.mek.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mek.cli.fixture.Golden;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViewTest {

    private record Car(String id, String colour) {
        JsonNode json() {
            return JsonNodeFactory.instance.objectNode().put("id", id).put("colour", colour);
        }
    }

    private static final View<Car> VIEW =
            new View<>(List.of(Column.of("id", Car::id), Column.of("colour", Car::colour)), Car::json);
    private static final List<Car> CARS = List.of(new Car("a", "red"), new Car("a-long-id", ""), new Car("b", "blue"));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Channel out = new Channel(bytes, Channel.Look.PIPE);

    @ParameterizedTest
    @EnumSource
    void someThings(Format format) {
        Printer<Car> printer = VIEW.list(format, out);
        CARS.forEach(printer::print);
        printer.end();

        Golden.check("view/list." + format, printed());
    }

    @ParameterizedTest
    @EnumSource
    void oneThing(Format format) {
        VIEW.single(format, out).print(CARS.getFirst());

        Golden.check("view/single." + format, printed());
    }

    @ParameterizedTest
    @EnumSource
    void thingsThatGoOnComing(Format format) {
        Printer<Car> printer = VIEW.stream(format, out, car -> car.id() + " is " + car.colour());
        CARS.forEach(printer::print);
        printer.end();

        Golden.check("view/stream." + format, printed());
    }

    @Test
    void nothingIsAnEmptyArrayAndNoTable() {
        VIEW.list(Format.JSON, out).end();
        VIEW.list(Format.TABLE, out).end();
        VIEW.list(Format.NDJSON, out).end();

        assertThat(printed()).isEqualTo("[]\n");
    }

    private String printed() {
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
