package dev.mek.cli.stack;

import dev.mek.local.kafka.BrokerLibraries;
import dev.mek.local.process.AotCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder this command runs from, with one {@code lib} folder per program. It may lie anywhere.
 *
 * <p>Beside a program's jar may lie its cache of loaded classes, with which it starts in half the time. A run for that
 * purpose makes it, as it ends.
 */
public record Distribution(Path home) {

    private static final List<String> PROGRAMS = List.of("bookings-service", "fake-peer-services", "broker");

    /** One collector and one compiler for all: what starts quickest, and what the caches are made with. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** As the launcher says in {@code bookings.dist}. */
    public static Distribution ofProcess() {
        String home = System.getProperty("bookings.dist");
        if (home == null) {
            throw new IllegalStateException("no distribution: start the command with its launcher, bin/bookings");
        }
        return new Distribution(Path.of(home));
    }

    /** Whether every program has its cache, or can't get one because the folder may not be written to. */
    public boolean isWarm() {
        return !Files.isWritable(home.resolve("lib"))
                || PROGRAMS.stream()
                        .allMatch(
                                name -> Files.exists(AotCache.beside(jar(name)).file()));
    }

    /** The words that run a command of our own as another process. */
    List<String> command(List<String> words, Map<String, String> environment) {
        List<String> options = Stream.of(
                        QUICK_START, cache("cli", false, environment), List.of("-Xmx128m", "-Dbookings.dist=" + home))
                .flatMap(List::stream)
                .toList();
        return Stream.concat(java("cli", "dev.mek.cli.Main", options).stream(), words.stream())
                .toList();
    }

    /** The words that run a program of the distribution. */
    List<String> program(
            String name, String mainClass, String heap, boolean makeCache, Map<String, String> environment) {
        List<String> options = Stream.of(QUICK_START, cache(name, makeCache, environment), List.of(heap))
                .flatMap(List::stream)
                .toList();
        return java(name, mainClass, options);
    }

    BrokerLibraries broker(boolean makeCache, Map<String, String> environment) {
        return new BrokerLibraries(List.of(jar("broker")), cache("broker", makeCache, environment));
    }

    private List<String> cache(String program, boolean make, Map<String, String> environment) {
        AotCache cache = AotCache.beside(jar(program));
        return make ? cache.make() : cache.use(environment);
    }

    private List<String> java(String program, String mainClass, List<String> options) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-cp", jar(program).toString(), mainClass));
        return words;
    }

    private Path jar(String program) {
        return home.resolve("lib").resolve(program).resolve(program + ".jar");
    }
}
