package io.newswatch.alert.people;

/**
 * A token in the only moment in which it can be shown.
 *
 * @param text what goes into the Authorization header
 */
public record Issued(String text, Token token) {
    /** Not the token: records end up in logs. */
    @Override
    public String toString() {
        return "Issued " + token.id();
    }
}
