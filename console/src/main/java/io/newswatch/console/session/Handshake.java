package io.newswatch.console.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the browser keeps while somebody is at the issuer to sign in, so that nobody else's sign-in ends here and nobody
 * else redeems the code.
 *
 * @param state comes back with the code
 * @param nonce comes back within the ID token
 * @param verifier proves that whoever redeems the code is whoever asked for it (PKCE)
 * @param next where to go afterwards
 */
public record Handshake(String state, String nonce, String verifier, String next) {
    /** The name of the cookie that holds it. */
    public static final String COOKIE = "newswatch_sign_in";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int BYTES = 32;
    private static final int PARTS = 4;

    /** A fresh one. */
    public static Handshake towards(@Nullable String next) {
        return new Handshake(random(), random(), random(), ReturnPath.of(next));
    }

    /** The one of a cookie; empty when there is none or it is not one of ours. */
    public static Optional<Handshake> of(@Nullable String cookie) {
        var parts = cookie == null ? new String[0] : cookie.split("\\.", -1);
        if (parts.length != PARTS || parts[0].isEmpty()) {
            return Optional.empty();
        }
        try {
            var next = new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8);
            return Optional.of(new Handshake(parts[0], parts[1], parts[2], ReturnPath.of(next)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For the cookie. */
    public String text() {
        return String.join(".", state, nonce, verifier, BASE64.encodeToString(next.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the issuer is told of the verifier beforehand. */
    public String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Whether this is the answer to our question. */
    public boolean isAnsweredBy(@Nullable String otherState) {
        return otherState != null
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), otherState.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the verifier: records end up in logs. */
    @Override
    public String toString() {
        return "Handshake towards " + next;
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
