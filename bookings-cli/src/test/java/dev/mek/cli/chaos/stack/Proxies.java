package dev.mek.cli.chaos.stack;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One proxy before each instance. */
public record Proxies(Map<String, Proxy> byInstance) implements AutoCloseable {

    public static Proxies before(ChaosStack stack) throws IOException {
        Map<String, Proxy> proxies = new LinkedHashMap<>();
        for (String instance : stack.instances()) {
            proxies.put(instance, Proxy.before(stack.url(instance)));
        }
        return new Proxies(proxies);
    }

    public List<URI> urls() {
        return byInstance.values().stream().map(Proxy::url).toList();
    }

    @Override
    public void close() throws IOException {
        for (Proxy proxy : byInstance.values()) {
            proxy.close();
        }
    }
}
