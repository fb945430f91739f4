package io.newswatch.alert.people.wiring;

import io.newswatch.alert.people.IssueToken;
import io.newswatch.alert.people.OneTimeCodes;
import io.newswatch.alert.people.Passwords;
import io.newswatch.alert.people.People;
import io.newswatch.alert.people.SignIn;
import io.newswatch.alert.people.SignInLinks;
import io.newswatch.alert.people.SignInThrottle;
import io.newswatch.alert.people.TokenSigner;
import io.newswatch.alert.people.Tokens;
import io.newswatch.alert.people.postgres.PeopleInPostgres;
import io.newswatch.alert.people.postgres.SignInLinksInPostgres;
import io.newswatch.alert.people.postgres.TokensInPostgres;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.edge.access.RevokedTokens;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes the parts of sign-in known to each other. */
@Singleton
class PeopleWiring {
    private static final int THROTTLE_ENTRIES = 10_000;

    private final PeopleConfig config;
    private final InstantSource clock;

    PeopleWiring(PeopleConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    People people(Sql sql) {
        return new PeopleInPostgres(sql);
    }

    @Produces
    @Singleton
    Tokens tokens(Sql sql) {
        return new TokensInPostgres(sql);
    }

    @Produces
    @Singleton
    SignInLinks links(Sql sql) {
        return new SignInLinksInPostgres(sql);
    }

    /** Takes the place of the reader of the remote list: here is where the list is kept. */
    @Produces
    @Singleton
    RevokedTokens revokedTokens(Tokens tokens) {
        return tokens::isRevoked;
    }

    @Produces
    @Singleton
    Passwords passwords() {
        return new BcryptPasswords();
    }

    @Produces
    @Singleton
    @Startup
    TokenSigner signer() {
        var key = config.jwtPrivateKey()
                .orElseThrow(() -> new IllegalStateException("NEWSWATCH_JWT_PRIVATE_KEY is missing: set it to the path"
                        + " of a PKCS#8 PEM file with a P-256 key, for example from: openssl genpkey -algorithm EC"
                        + " -pkeyopt ec_paramgen_curve:P-256"));
        return JwtSigner.withKeyFile(key);
    }

    @Produces
    @Singleton
    IssueToken issueToken(Tokens tokens, TokenSigner signer) {
        return new IssueToken(
                tokens, signer, clock, UUID::randomUUID, config.session().lifetime());
    }

    @Produces
    @Singleton
    OneTimeCodes codes(SignInLinks links) {
        return new OneTimeCodes(
                links, new SecureRandom(), clock, config.session().linkLifetime());
    }

    @Produces
    @Singleton
    SignIn signIn(People people, Passwords passwords, OneTimeCodes codes) {
        var session = config.session();
        var limits = new SignInThrottle.Limits(
                session.attemptsByName(), session.attemptsByAddress(), session.attemptsWindow(), THROTTLE_ENTRIES);
        return new SignIn(people, passwords, codes, new SignInThrottle(limits), clock);
    }
}
