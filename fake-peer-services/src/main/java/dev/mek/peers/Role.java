package dev.mek.peers;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the two teams' services are played. Where a real one runs, its fake has to be silent. */
enum Role {
    WORKSHOP,
    BILLING;

    static final String KEY = "PEERS_ROLES";

    /** Names with commas between them, at least one. */
    static Set<Role> parse(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : text.split(",", -1)) {
            roles.add(Arrays.stream(values())
                    .filter(role -> role.word().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new BadSettingException(KEY, text, "one or both of " + words())));
        }
        return roles;
    }

    /** All of them, as the setting names them. */
    static String words() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(","));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
