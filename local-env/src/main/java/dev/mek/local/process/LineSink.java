package dev.mek.local.process;

/** Takes the lines a process prints. Called from one thread; must not block for long, the process would stall. */
@FunctionalInterface
public interface LineSink {
    void line(String line);
}
