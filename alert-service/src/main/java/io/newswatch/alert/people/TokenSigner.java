package io.newswatch.alert.people;

/** Turns what a token says into a text that every service can verify alone. */
@FunctionalInterface
public interface TokenSigner {
    String sign(Token token);
}
