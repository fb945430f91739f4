package io.newswatch.console.session;

import java.util.Optional;

/**
 * Whoever asks for a page.
 *
 * @param token sent to the services; empty when nobody is signed in
 * @param name for the greeting, which may be empty
 * @param role nothing when nobody is signed in, or the token is not a person's
 */
public record Visitor(String token, String name, Optional<Role> role) {
    /** Nobody is signed in. */
    public static final Visitor NOBODY = new Visitor("", "", Optional.empty());

    /** Whether a page should offer what needs this role. */
    public boolean is(Role needed) {
        return role.filter(own -> own.includes(needed)).isPresent();
    }

    public boolean isSignedIn() {
        return !token.isEmpty();
    }

    public boolean isAnalyst() {
        return is(Role.ANALYST);
    }

    public boolean isOperator() {
        return is(Role.OPERATOR);
    }

    public boolean isAdmin() {
        return is(Role.ADMIN);
    }

    /** Without the token, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Visitor[name=" + name + ", role=" + role + "]";
    }
}
