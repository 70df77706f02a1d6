package dev.mek.bookings.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.store.Database;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/operations.md} to what a scrape shows, both ways. A new metric needs a row in its table; each method of
 * each holder is called here by itself.
 */
class OperationsDocumentTest {

    /** It comes with the first collection only. */
    private static final String COLLECTION = "jvm_gc_pause_seconds";

    private static final Pattern ALARM = Pattern.compile("```promql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern METRIC = Pattern.compile("\\b(?:bookings|hikaricp|jvm|process|system)_\\w+");

    @Test
    void theTablesNameExactlyTheMetricsThatAreExposed() throws Exception {
        Exposition table = Exposition.ofTable(document());
        Exposition exposed = everything();
        table.metrics().remove(COLLECTION);
        exposed.metrics().remove(COLLECTION);

        assertThat(table.rows())
                .as("the rows of docs/operations.md (name, kind, labels; then the unit and what it means)")
                .containsExactlyInAnyOrderElementsOf(exposed.rows());
    }

    @Test
    void eachMetricOfAnAlarmIsInATable() throws Exception {
        Exposition table = Exposition.ofTable(document());

        List<String> used = ALARM.matcher(document())
                .results()
                .flatMap(alarm -> METRIC.matcher(alarm.group(1)).results())
                .map(MatchResult::group)
                .toList();

        assertThat(used)
                .isNotEmpty()
                .allMatch(name -> table.metrics().containsKey(name)
                        || table.metrics().containsKey(name.replaceFirst("_(bucket|count|sum|max)$", "")));
    }

    private static String document() throws IOException {
        return Files.readString(Path.of(System.getProperty("mek.root"), "docs", "operations.md"));
    }

    private static Exposition everything() throws ReflectiveOperationException {
        try (var metrics = new Metrics();
                var database = Database.open("jdbc:postgresql://127.0.0.1:1/none", "nobody", "", 2)) {
            database.measure(metrics.registry());
            for (Method holder : Metrics.class.getDeclaredMethods()) {
                if (holder.getReturnType().getSimpleName().endsWith("Metrics")) {
                    touch(holder.invoke(metrics));
                }
            }
            return Exposition.of(metrics.scrape());
        }
    }

    private static void touch(Object holder) throws ReflectiveOperationException {
        for (Method method : holder.getClass().getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                method.invoke(
                        holder,
                        Arrays.stream(method.getParameterTypes())
                                .map(OperationsDocumentTest::something)
                                .toArray());
            }
        }
    }

    private static Object something(Class<?> type) {
        if (type == String.class) {
            return "some";
        } else if (type == int.class) {
            return 200;
        } else if (type == long.class) {
            return 200L;
        } else if (type == Duration.class) {
            return Duration.ofMillis(1);
        } else if (type == LongSupplier.class) {
            return (LongSupplier) () -> 1;
        } else if (type == IntSupplier.class) {
            return (IntSupplier) () -> 1;
        } else if (type == Supplier.class) {
            return (Supplier<Duration>) () -> Duration.ofMillis(1);
        }
        throw new IllegalArgumentException("Say here what to give for a " + type.getSimpleName());
    }
}
