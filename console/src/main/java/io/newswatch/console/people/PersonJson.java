package io.newswatch.console.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What alert-service says of a user. */
record PersonJson(
        String id, String name, String role, @Nullable String email, boolean enabled) {
    static final PersonJson NEW = new PersonJson("", "", "analyst", null, true);

    /** The user whose token the stack itself uses. */
    public boolean isAdministrator() {
        return id.equals("admin");
    }

    /** A part of all users. */
    record Part(List<PersonJson> items, @Nullable String next) {
        Part {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** A link that signs in once. */
    record Link(String link, Instant expiresAt) {}
}
