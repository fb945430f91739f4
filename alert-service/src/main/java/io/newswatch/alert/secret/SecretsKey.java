package io.newswatch.alert.secret;

import java.util.Base64;

/** Reads the key that everything secret at rest depends on. */
final class SecretsKey {
    private static final int BYTES = 32;

    private SecretsKey() {}

    /**
     * The key's bytes.
     *
     * @throws IllegalArgumentException when it is not 32 bytes in base64; the message does not repeat the key
     */
    static byte[] decode(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // The cause quotes a character of the key, so it is left out.
            throw bad("it is not base64");
        }
        if (bytes.length != BYTES) {
            throw bad("it has " + bytes.length + " bytes");
        }
        return bytes;
    }

    private static IllegalArgumentException bad(String what) {
        return new IllegalArgumentException("NEWSWATCH_SECRETS_KEY must be the base64 form of " + BYTES
                + " random bytes, but " + what + "; make one with: openssl rand -base64 32");
    }
}
