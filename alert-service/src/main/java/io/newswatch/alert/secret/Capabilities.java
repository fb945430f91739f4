package io.newswatch.alert.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts that allow whoever has them one thing, such as ending one channel, without signing in. They are derived from
 * the secrets' key, so they need no storage and stay the same for ever. Safe for use by several threads.
 */
public final class Capabilities {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 20;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKey key;

    private Capabilities(SecretKey key) {
        this.key = key;
    }

    /** Capabilities that only holders of this key can make. */
    public static Capabilities withKey(String base64Key) {
        var root = new SecretKeySpec(SecretsKey.decode(base64Key), ALGORITHM);
        return new Capabilities(new SecretKeySpec(mac(root, "newswatch capabilities"), ALGORITHM));
    }

    /** The capability for one thing. */
    public String grant(String purpose, String id) {
        return ENCODER.encodeToString(id.getBytes(StandardCharsets.UTF_8)) + "."
                + ENCODER.encodeToString(proof(purpose, id));
    }

    /** The id of the thing that the capability is for, or empty when we never granted it. */
    public Optional<String> check(String purpose, String capability) {
        int dot = capability.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        try {
            var decoder = Base64.getUrlDecoder();
            var id = new String(decoder.decode(capability.substring(0, dot)), StandardCharsets.UTF_8);
            var given = decoder.decode(capability.substring(dot + 1));
            return MessageDigest.isEqual(given, proof(purpose, id)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** A mark by which the same text is recognised again, without being readable. */
    public String fingerprint(String purpose, String text) {
        return ENCODER.encodeToString(proof(purpose, text));
    }

    private byte[] proof(String purpose, String id) {
        return Arrays.copyOf(mac(key, purpose + "\n" + id), MAC_BYTES);
    }

    private static byte[] mac(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
