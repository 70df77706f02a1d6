package dev.mek.cli.verdict.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A booking at one version, as an answer, an event or a stream told it: three places that have to tell the same.
 *
 * @param work in effect
 * @param payment in effect
 * @param start inclusive
 * @param end exclusive
 * @param priceMinor in the currency's minor unit
 */
public record Snapshot(
        String booking,
        long version,
        int requestRevision,
        String status,
        String request,
        String work,
        String payment,
        String workshop,
        Instant start,
        Instant end,
        String service,
        String customer,
        String vehicle,
        long priceMinor,
        String currency) {

    private static final int DIGEST_BYTES = 8;

    /**
     * Reads the form that HTTP answers, our events and the {@code booking} of a stream's event share.
     *
     * @throws java.time.DateTimeException when a time is missing or none
     */
    public static Snapshot of(JsonNode json) {
        return new Snapshot(
                json.path("id").asText(),
                json.path("version").asLong(),
                json.path("requestRevision").asInt(),
                json.path("status").asText(),
                json.path("request").asText(),
                json.path("work").asText(),
                json.path("payment").asText(),
                json.path("workshopId").asText(),
                Instant.parse(json.path("slot").path("start").asText()),
                Instant.parse(json.path("slot").path("end").asText()),
                json.path("serviceKind").asText(),
                json.path("customerId").asText(),
                json.path("vehicleId").asText(),
                json.path("price").path("amountMinor").asLong(),
                json.path("price").path("currency").asText());
    }

    /** 16 hexadecimal digits that are the same for the same content: streams are many, and keep only this. */
    public String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
