package io.newswatch.console.people;

import io.newswatch.console.page.Moment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A token that works.
 *
 * @param expires the day on which it ends
 */
record TokenView(
        String id, String name, String role, @Nullable Moment created, String expires) {

    /** Those that programs use, the newest first. */
    static List<TokenView> ofPrograms(List<TokenJson> tokens, Instant now) {
        return views(tokens, token -> !token.session(), now);
    }

    /** Those of people who are signed in. */
    static List<TokenView> ofSessions(List<TokenJson> tokens, Instant now) {
        return views(tokens, TokenJson::session, now);
    }

    private static List<TokenView> views(List<TokenJson> tokens, Predicate<TokenJson> which, Instant now) {
        return tokens.stream()
                .filter(which)
                .filter(token -> token.revokedAt() == null && token.expiresAt().isAfter(now))
                .sorted(Comparator.comparing(TokenJson::createdAt).reversed())
                .map(token -> new TokenView(
                        token.id(),
                        token.name(),
                        token.role(),
                        Moment.of(token.createdAt(), now),
                        token.expiresAt().atZone(ZoneOffset.UTC).toLocalDate().toString()))
                .toList();
    }
}
