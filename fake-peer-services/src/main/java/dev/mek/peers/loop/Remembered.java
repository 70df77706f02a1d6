package dev.mek.peers.loop;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map with a bound: forgets what was touched longest ago. Not thread-safe. */
final class Remembered<K, V> extends LinkedHashMap<K, V> {

    private final int max;

    Remembered(int max) {
        super(16, 0.75f, true);
        this.max = max;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > max;
    }
}
