package io.newswatch.edge.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads in the claims of a foreign token what its bearer may do. Pure. */
final class RoleClaim {
    /** The first of these that somebody has counts: each includes those after it, but publisher. */
    private static final List<String> STRONGEST_FIRST =
            List.of(Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST, Roles.READER, Roles.PUBLISHER);

    private final List<String> path;
    private final Map<String, String> roles;

    /**
     * @param path names of claims with slashes between, outermost first
     * @param mapping each {@code VALUE=ROLE}; empty when values are the names of roles
     */
    RoleClaim(String path, List<String> mapping) {
        this.path = List.of(path.split("/", -1));
        this.roles = mapping.isEmpty() ? Map.of() : read(mapping);
    }

    /** The strongest role that the claims give; empty when they give none. */
    Optional<String> in(Map<String, Object> claims) {
        var given = values(claims).map(this::role).toList();
        return STRONGEST_FIRST.stream().filter(given::contains).findFirst();
    }

    private @Nullable String role(String value) {
        return roles.isEmpty() ? value : roles.get(value);
    }

    private Stream<String> values(Map<String, Object> claims) {
        Object value = claims;
        for (var name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return switch (value) {
            case null -> Stream.empty();
            case String text -> Stream.of(text.split(" ", -1));
            case Collection<?> several -> several.stream().map(String::valueOf);
            default -> Stream.empty();
        };
    }

    private static Map<String, String> read(List<String> mapping) {
        var roles = new TreeMap<String, String>();
        for (var entry : mapping) {
            var equals = entry.lastIndexOf('=');
            var role = entry.substring(equals + 1).strip();
            if (equals < 1 || !Roles.all().contains(role)) {
                throw new IllegalArgumentException("NEWSWATCH_OIDC_ROLES has the entry '" + entry
                        + "'; right would be VALUE=ROLE with a role of " + STRONGEST_FIRST);
            }
            roles.put(entry.substring(0, equals).strip(), role);
        }
        return roles;
    }
}
