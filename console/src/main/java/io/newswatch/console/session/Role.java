package io.newswatch.console.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person may do, each role including those before it. Only for what a page offers: the services decide about every
 * call themselves.
 */
public enum Role {
    READER,
    ANALYST,
    OPERATOR,
    ADMIN;

    /** The role of this name as tokens have it; nothing for one that is not for people. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst();
    }

    /** Whether this role is, or includes, the other. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
