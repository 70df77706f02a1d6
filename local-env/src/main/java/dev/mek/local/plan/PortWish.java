package dev.mek.local.plan;

/**
 * Which port a part shall listen on.
 *
 * @param port 1 to 65535 when it is explicitly named, and then the start fails when it is taken; 0 for the remembered or any free one
 */
public record PortWish(int port) {
    private static final int PORT_MAX = 65_535;

    public PortWish {
        if (port < 0 || port > PORT_MAX) {
            throw new IllegalArgumentException("port is " + port + ": 0 (any) to " + PORT_MAX + " accepted");
        }
    }

    public static PortWish any() {
        return new PortWish(0);
    }

    public static PortWish exactly(int port) {
        if (port == 0) {
            throw new IllegalArgumentException("port is 0: 1 to " + PORT_MAX + " accepted");
        }
        return new PortWish(port);
    }

    public boolean isExplicit() {
        return port != 0;
    }
}
