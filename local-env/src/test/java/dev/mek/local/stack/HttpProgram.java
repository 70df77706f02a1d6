package dev.mek.local.stack;

import com.sun.net.httpserver.HttpServer;
import dev.mek.local.process.Ports;
import java.io.IOException;

/** The smallest program with a health address. Argument: its port. */
final class HttpProgram {
    private HttpProgram() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(Ports.onLoopback(Integer.parseInt(arguments[0])), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        System.out.println("listening, database " + System.getenv("DATABASE_URL"));
    }
}
