package io.newswatch.console.http;

import java.util.Optional;

/** The issuer with whom people may sign in, when there is one. */
public record KnownIssuer(Optional<Issuer> issuer) {}
