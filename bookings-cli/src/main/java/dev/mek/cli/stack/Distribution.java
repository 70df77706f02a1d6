package dev.mek.cli.stack;

import dev.mek.local.kafka.BrokerLibraries;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder this command runs from, with one {@code lib} folder per program. It may lie anywhere.
 *
 * @param caches of its programs' loaded classes
 */
public record Distribution(Path home, ClassCaches caches) {

    /** One collector and one compiler for all: what starts quickest, and what the caches are made with. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** As the launcher says in {@code bookings.dist}. */
    public static Distribution ofProcess(Map<String, String> environment) {
        String home = System.getProperty("bookings.dist");
        if (home == null) {
            throw new IllegalStateException("no distribution: start the command with its launcher, bin/bookings");
        }
        return at(Path.of(home), environment);
    }

    /** The one in a folder. */
    public static Distribution at(Path home, Map<String, String> environment) {
        return new Distribution(home, ClassCaches.of(home, environment));
    }

    /**
     * The words that run a command of our own as another process.
     *
     * @param containers whether it is to start any
     */
    List<String> command(List<String> words, Map<String, String> environment, boolean containers) {
        List<String> options = Stream.of(
                        QUICK_START, caches.use("cli", environment), List.of("-Xmx128m", "-Dbookings.dist=" + home))
                .flatMap(List::stream)
                .toList();
        // What comes last on the class path leaves the cache of loaded classes as it is.
        String classPath = jar("cli") + (containers ? File.pathSeparator + home.resolve("lib/docker/*") : "");
        return Stream.concat(java(classPath, "dev.mek.cli.Main", options).stream(), words.stream())
                .toList();
    }

    /** Makes the command's own cache, if it has none, by a run beside all else that ends by itself within seconds. */
    void makeCommandCache() {
        if (!caches.lackTheCommands()) {
            return;
        }
        var warmUp = new ProcessBuilder(home.resolve("bin").resolve("bookings").toString(), "warm-up")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        warmUp.environment().put("BOOKINGS_AOT_OUTPUT", caches.own().toString());
        try {
            warmUp.start();
        } catch (IOException cannot) {
            // Then commands start as slowly as they do now.
        }
    }

    /** The words that run a program of the distribution. */
    List<String> program(
            String name, String mainClass, String heap, boolean makeCache, Map<String, String> environment) {
        List<String> options = Stream.of(QUICK_START, cache(name, makeCache, environment), List.of(heap))
                .flatMap(List::stream)
                .toList();
        return java(jar(name).toString(), mainClass, options);
    }

    BrokerLibraries broker(boolean makeCache, Map<String, String> environment) {
        return new BrokerLibraries(List.of(jar("broker")), cache("broker", makeCache, environment));
    }

    private List<String> cache(String program, boolean make, Map<String, String> environment) {
        return make ? caches.make(program) : caches.use(program, environment);
    }

    private List<String> java(String classPath, String mainClass, List<String> options) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-cp", classPath, mainClass));
        return words;
    }

    private Path jar(String program) {
        return home.resolve("lib").resolve(program).resolve(program + ".jar");
    }
}
