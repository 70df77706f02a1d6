package dev.mek.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What came back for a request that was carried out.
 *
 * @param etag as it came, with its quotes; null when there was none
 */
record Answer(int status, @Nullable String etag, JsonNode body) {}
