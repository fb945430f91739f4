package io.newswatch.console.people;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/** A user as an administrator enters it; without a password it stays as it is. */
record PersonForm(
        String name,
        String role,
        @Nullable String email,
        @Nullable String password,
        boolean enabled) {

    static PersonForm of(MultivaluedMap<String, String> sent) {
        return new PersonForm(
                text(sent.getFirst("name")),
                text(sent.getFirst("role")),
                orNull(text(sent.getFirst("email"))),
                orNull(sent.getFirst("password")),
                sent.containsKey("enabled"));
    }

    /** What was entered, shown again; never the password. */
    PersonJson as(String id) {
        return new PersonJson(id, name, role, email, enabled);
    }

    PersonForm allowedIn() {
        return new PersonForm(name, role, email, password, true);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    private static @Nullable String orNull(@Nullable String sent) {
        return sent == null || sent.isEmpty() ? null : sent;
    }

    /** Not the password: records end up in logs. */
    @Override
    public String toString() {
        return "PersonForm of " + name;
    }
}
