package dev.mek.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback address. */
public final class Ports {
    /** Below the range from which Linux and macOS take the near ends of connections: a remembered port stays free for long. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;
    private static final int TRIES_MAX = 10_000;

    private Ports() {}

    /** Free ones, all different. Somebody else may take one before it is used: who uses it must be ready to choose again. */
    public static List<Integer> free(int count) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int tries = 0; found.size() < count; tries++) {
            if (tries == TRIES_MAX) {
                throw new IllegalStateException("no free port between " + FIRST + " and " + LAST);
            }
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port)) {
                found.add(port);
            }
        }
        return List.copyOf(found);
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(onLoopback(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    public static InetSocketAddress onLoopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
