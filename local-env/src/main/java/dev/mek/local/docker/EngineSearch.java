package dev.mek.local.docker;

import java.util.ArrayList;
import java.util.List;

/** Where an engine was looked for, in words. */
final class EngineSearch {
    private EngineSearch() {}

    /** What to say when none was found. */
    static String failed(Throwable failure) {
        return "no engine answers (tried " + String.join(", ", tried()) + "): " + why(failure)
                + "; start one, or use '--backend embedded', which needs none";
    }

    private static List<String> tried() {
        List<String> tried = new ArrayList<>();
        String host = System.getenv("DOCKER_HOST");
        if (host != null && !host.isBlank()) {
            tried.add("DOCKER_HOST=" + host);
        }
        tried.add("/var/run/docker.sock");
        tried.add("the rootless and the desktop engine of this user");
        return tried;
    }

    private static String why(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        int end = message.indexOf('\n');
        String first = end < 0 ? message : message.substring(0, end);
        int sentence = first.indexOf(". ");
        return sentence < 0 ? first : first.substring(0, sentence);
    }
}
