package io.newswatch.alert.people;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Gives out tokens: each is remembered before anybody sees it, so that it can be taken back. */
public final class IssueToken {
    private final Tokens tokens;
    private final TokenSigner signer;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Duration sessionLifetime;

    public IssueToken(
            Tokens tokens, TokenSigner signer, InstantSource clock, Supplier<UUID> ids, Duration sessionLifetime) {
        this.tokens = tokens;
        this.signer = signer;
        this.clock = clock;
        this.ids = ids;
        this.sessionLifetime = sessionLifetime;
    }

    /** A token with which a person does what {@code role} allows; empty when the person may not have it. */
    public Optional<Issued> forPerson(Person person, Role role, Duration lifetime) {
        return issue(person.id(), person.name(), role, false, lifetime);
    }

    /** A token for a program. */
    public Issued forService(String name, Role role, Duration lifetime) {
        return issue(Token.service(name), name, role, false, lifetime)
                .orElseThrow(() -> new IllegalStateException("A token of a service was refused"));
    }

    /** What somebody gets who signed in; empty when the person was disabled in this moment. */
    public Optional<Issued> forSession(Person person) {
        return issue(person.id(), person.name(), person.role(), true, sessionLifetime);
    }

    /** What somebody gets who signed in elsewhere. */
    public Issued forForeigner(String subject, String name, Role role) {
        return issue(subject, name, role, true, sessionLifetime)
                .orElseThrow(() -> new IllegalStateException("A session of a foreigner was refused"));
    }

    private Optional<Issued> issue(String subject, String name, Role role, boolean session, Duration lifetime) {
        var now = clock.instant();
        var token = new Token(ids.get().toString(), subject, name, role, session, now, now.plus(lifetime), null);
        return tokens.add(token) ? Optional.of(new Issued(signer.sign(token), token)) : Optional.empty();
    }
}
