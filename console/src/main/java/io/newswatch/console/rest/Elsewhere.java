package io.newswatch.console.rest;

import io.newswatch.console.http.Issuer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The link to another place where people can sign in.
 *
 * @param label whose place it is
 */
record Elsewhere(String label, String href) {
    /** The way to the issuer, and from there to this page of ours. */
    static Elsewhere of(Issuer issuer, String next) {
        return new Elsewhere(issuer.label(), "/sign-in/issuer?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
}
