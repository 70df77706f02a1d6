package dev.mek.bookings;

import dev.mek.bookings.config.ServiceConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/** The program: settings from the environment, a service from start to SIGTERM. */
public final class Main {

    private static final int BAD_SETTING = 2;

    private Main() {}

    public static void main(String[] arguments) {
        ServiceConfig config;
        try {
            config = ServiceConfig.from(System.getenv(), hostAndProcess());
        } catch (IllegalArgumentException bad) {
            System.err.println("bookings-service: " + bad.getMessage());
            System.exit(BAD_SETTING);
            return;
        }
        Life.live(closing -> Service.start(config, closing));
    }

    private static String hostAndProcess() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            host = "localhost";
        }
        return host.toLowerCase(Locale.ROOT) + "-" + ProcessHandle.current().pid();
    }
}
