package dev.mek.cli.stack;

import dev.mek.local.kafka.BrokerLibraries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder this command runs from, with one {@code lib} folder per program. It may lie anywhere. */
public record Distribution(Path home) {

    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** As the launcher says in {@code bookings.dist}. */
    public static Distribution ofProcess() {
        String home = System.getProperty("bookings.dist");
        if (home == null) {
            throw new IllegalStateException("no distribution: start the command with its launcher, bin/bookings");
        }
        return new Distribution(Path.of(home));
    }

    /** The words that run a command of our own as another process. */
    List<String> command(List<String> words) {
        List<String> options = Stream.concat(QUICK_START.stream(), Stream.of("-Dbookings.dist=" + home, "-Xmx128m"))
                .toList();
        return Stream.concat(java("cli", "dev.mek.cli.Main", options).stream(), words.stream())
                .toList();
    }

    /** The words that run a program of the distribution. */
    List<String> program(String name, String mainClass, List<String> options) {
        return java(name, mainClass, options);
    }

    BrokerLibraries broker() {
        return new BrokerLibraries(List.of(jar("broker")));
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
