package dev.mek.cli.chaos.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short texts that are the same for the same content. */
public final class Digests {

    private static final int BYTES = 8;

    private Digests() {}

    /** 16 hexadecimal digits; empty for nothing. */
    public static String of(byte[] content) {
        if (content.length == 0) {
            return "";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    public static String of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }
}
