package io.newswatch.edge.access;

import java.util.Set;

/** The roles. Reader, analyst, operator and admin each include those before; publisher only pushes. */
public final class Roles {
    public static final String READER = "reader";
    public static final String ANALYST = "analyst";
    public static final String OPERATOR = "operator";
    public static final String ADMIN = "admin";
    public static final String PUBLISHER = "publisher";

    /** Reads metrics, and nothing else; never given to people. */
    static final String METRICS = "metrics";

    private static final Set<String> ALL = Set.of(READER, ANALYST, OPERATOR, ADMIN, PUBLISHER);

    private Roles() {}

    /** The roles that people and tokens can have. */
    public static Set<String> all() {
        return ALL;
    }

    /** The role itself and all that it includes; nothing for an unknown role. */
    static Set<String> includedIn(String role) {
        return switch (role) {
            case READER -> Set.of(READER);
            case ANALYST -> Set.of(READER, ANALYST);
            case OPERATOR -> Set.of(READER, ANALYST, OPERATOR, PUBLISHER);
            case ADMIN -> Set.of(READER, ANALYST, OPERATOR, PUBLISHER, ADMIN, METRICS);
            case PUBLISHER -> Set.of(PUBLISHER);
            case METRICS -> Set.of(METRICS);
            default -> Set.of();
        };
    }
}
