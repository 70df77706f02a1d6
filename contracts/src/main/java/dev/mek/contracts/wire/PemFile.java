package dev.mek.contracts.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** PEM files, checked for the mistakes that Kafka's own messages do not explain. */
final class PemFile {

    private PemFile() {}

    static void checkCertificates(String key, Path file) {
        if (!read(key, file).contains("-----BEGIN CERTIFICATE-----")) {
            throw new InvalidSettingException(
                    key, "was \"" + file + "\", which holds no certificate", "a PEM file with BEGIN CERTIFICATE");
        }
    }

    static void checkPrivateKey(String key, Path file) {
        String pem = read(key, file);
        if (pem.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----") || pem.contains("Proc-Type: 4,ENCRYPTED")) {
            throw new InvalidSettingException(
                    key, "was \"" + file + "\", whose key is encrypted", "a PEM file with BEGIN PRIVATE KEY");
        }
        if (!pem.contains("-----BEGIN PRIVATE KEY-----")) {
            throw new InvalidSettingException(
                    key,
                    "was \"" + file + "\", which holds no PKCS#8 private key",
                    "a PEM file with BEGIN PRIVATE KEY (openssl pkcs8 -topk8 -nocrypt converts others)");
        }
    }

    static String read(String key, Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidSettingException(
                    key,
                    "was \"" + file + "\", which cannot be read ("
                            + e.getClass().getSimpleName() + ")",
                    "the path of a readable file");
        }
    }
}
