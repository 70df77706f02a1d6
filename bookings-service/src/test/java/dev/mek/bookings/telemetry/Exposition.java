package dev.mek.bookings.telemetry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a scrape shows: each metric with its kind and labels, without those that Prometheus' format adds by itself (the
 * parts of a histogram, the longest of a timer).
 */
public record Exposition(Map<String, Shape> metrics) {

    private static final Pattern TYPE = Pattern.compile("# TYPE (\\w+) (\\w+)");
    private static final Pattern SAMPLE = Pattern.compile("(\\w+?)(?:_bucket|_count|_sum)?(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final Set<String> OF_THE_FORMAT = Set.of("le", "quantile");

    /** Counter, gauge, histogram or summary, and its labels in alphabetical order. */
    public record Shape(String kind, Set<String> labels) {}

    /** Each metric as the beginning of its row in a table. */
    public List<String> rows() {
        return metrics.entrySet().stream()
                .map(each -> "| `" + each.getKey() + "` | " + each.getValue().kind() + " | "
                        + each.getValue().labels().stream()
                                .map(label -> "`" + label + "`")
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    public static Exposition of(String scrape) {
        Map<String, Shape> all = new TreeMap<>();
        scrape.lines().forEach(line -> {
            Matcher type = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (type.matches()) {
                all.put(type.group(1), new Shape(type.group(2), new TreeSet<>()));
            } else if (sample.matches() && all.containsKey(sample.group(1)) && sample.group(2) != null) {
                all.get(sample.group(1)).labels().addAll(labels(sample.group(2)));
            }
        });
        all.keySet().removeIf(name -> name.endsWith("_max") && isDistribution(all.get(name.replaceFirst("_max$", ""))));
        return new Exposition(all);
    }

    private static boolean isDistribution(@Nullable Shape shape) {
        return shape != null
                && (shape.kind().equals("histogram") || shape.kind().equals("summary"));
    }

    private static Set<String> labels(String text) {
        return LABEL.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(label -> !OF_THE_FORMAT.contains(label))
                .collect(Collectors.toSet());
    }

    /** The rows of a table in Markdown that begin with a metric: name, kind, labels, what it means. */
    public static Exposition ofTable(String document) {
        Map<String, Shape> all = new TreeMap<>();
        document.lines().filter(line -> line.matches("\\| `\\w+` \\|.*")).forEach(line -> {
            String[] cells = line.split("\\|", -1);
            Set<String> labels = Arrays.stream(cells[3].split(",", -1))
                    .map(label -> label.replace("`", "").strip())
                    .filter(label -> !label.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            all.put(cells[1].replace("`", "").strip(), new Shape(cells[2].strip(), labels));
        });
        return new Exposition(all);
    }
}
