package io.newswatch.alert.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody may do. Each role includes those before it; {@link #PUBLISHER} stands beside them and only pushes. */
public enum Role {
    READER,
    ANALYST,
    OPERATOR,
    ADMIN,
    PUBLISHER;

    /** The name under which the interface knows it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this id. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    /** All ids, for messages. */
    public static String ids() {
        return Arrays.stream(values()).map(Role::id).collect(Collectors.joining(", "));
    }

    /** Whether whoever has this role may do what {@code other} may. */
    public boolean includes(Role other) {
        return this == other
                || switch (this) {
                    case ADMIN -> true;
                    case OPERATOR -> other != ADMIN;
                    case ANALYST -> other == READER;
                    case READER, PUBLISHER -> false;
                };
    }
}
