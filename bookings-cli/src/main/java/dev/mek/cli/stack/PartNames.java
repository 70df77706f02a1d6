package dev.mek.cli.stack;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How parts and their instances are called: a part that runs once by its name, one that runs three times {@code bookings-1},
 * {@code bookings-2} and {@code bookings-3}. The bare name then means all of them.
 */
public final class PartNames {

    private static final Pattern INSTANCE = Pattern.compile("(.+)-[1-9][0-9]*");

    /** What its program is called is as good a name. */
    private static final Map<String, String> ALSO =
            Map.of("bookings-service", Topology.BOOKINGS, "fake-peer-services", Topology.PEERS);

    private PartNames() {}

    /** The part's name, whichever of its names this is. */
    public static String canonical(String name) {
        return ALSO.getOrDefault(name, name);
    }

    /** The names of a part's instances. */
    public static List<String> instances(String part, int count) {
        return count == 1
                ? List.of(part)
                : IntStream.rangeClosed(1, count)
                        .mapToObj(number -> part + "-" + number)
                        .toList();
    }

    /** Which of the parts are meant by a name: that part, else all its instances, else none. */
    public static List<String> meant(String name, Collection<String> parts) {
        String part = canonical(name);
        return parts.contains(part)
                ? List.of(part)
                : parts.stream().filter(each -> isInstanceOf(part, each)).toList();
    }

    /** What may be typed: the parts, and the names that stand for several of them. */
    public static Collection<String> all(Collection<String> parts) {
        LinkedHashSet<String> all = new LinkedHashSet<>(parts);
        for (String part : parts) {
            Matcher matcher = INSTANCE.matcher(part);
            if (matcher.matches()) {
                all.add(matcher.group(1));
            }
        }
        return all;
    }

    private static boolean isInstanceOf(String part, String name) {
        Matcher matcher = INSTANCE.matcher(name);
        return matcher.matches() && matcher.group(1).equals(part);
    }
}
