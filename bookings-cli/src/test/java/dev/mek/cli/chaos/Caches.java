package dev.mek.cli.chaos;

import dev.mek.cli.stack.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The programs' caches of loaded classes: a long run starts a thousand processes, and from a cache in half the time. */
final class Caches {

    private static final long DEMO_SECONDS_MAX = 300;

    private Caches() {}

    /** Lets the demo make them, if they are not there. */
    static void make() throws IOException, InterruptedException {
        Path distribution = ChaosRun.distribution();
        if (new Distribution(distribution).isWarm()) {
            return;
        }
        Path home = ChaosRun.folder().resolve("caches");
        Files.createDirectories(home);
        Process demo = demo(distribution, home).start();
        if (!demo.waitFor(DEMO_SECONDS_MAX, TimeUnit.SECONDS) || demo.exitValue() != 0) {
            demo.destroyForcibly();
            throw new IllegalStateException("the demo has made no caches: see " + home.resolve("demo.log"));
        }
    }

    private static ProcessBuilder demo(Path distribution, Path home) {
        var builder = new ProcessBuilder(
                        distribution.resolve("bin").resolve("bookings").toString(), "demo")
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("demo.log").toFile());
        builder.environment().put("BOOKINGS_HOME", home.toString());
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
