package dev.mek.cli.verdict.history;

import java.time.Instant;

/**
 * A client of the stream that connected and then never read.
 *
 * @param owedBytes how much the stream had for it from the moment on when it stopped reading
 * @param boundBytes what may be owed at most before it has to be cut off, the buffers of both sides' kernels included
 * @param cut whether the service ended the connection
 */
public record Stalled(String client, long owedBytes, long boundBytes, boolean cut, Instant from, Instant until)
        implements Observation {}
