package dev.mek.bookings.telemetry;

import io.helidon.logging.common.spi.LoggingProvider;

/**
 * Tells the web server that its log lines are taken care of: they come by way of the platform's loggers and SLF4J. Without
 * a provider it complains on stderr at each start. Found by {@link java.util.ServiceLoader}.
 */
public final class HelidonLogging implements LoggingProvider {
    @Override
    public void initialization() {}

    @Override
    public void runTime() {}
}
