package io.newswatch.alert.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts with AES-256-GCM so that the database holds no address and no secret in the clear. Safe for use by
 * several threads.
 *
 * <p>A sealed text is the base64 form of {@code version (1 byte) | nonce (12 bytes) | ciphertext and tag}. The nonce is
 * random, so sealing the same text twice gives two different results.
 */
public final class SecretBox {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final RandomGenerator random;

    private SecretBox(byte[] key, RandomGenerator random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /**
     * A box with the given key.
     *
     * @param base64Key 32 random bytes in base64
     * @throws IllegalArgumentException when it is anything else; the message does not repeat the key
     */
    public static SecretBox withKey(String base64Key) {
        return new SecretBox(SecretsKey.decode(base64Key), new SecureRandom());
    }

    /** The text, readable only with the same key. */
    public String seal(String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var encrypted = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        var sealed = ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length);
        sealed.put(VERSION).put(nonce).put(encrypted);
        return Base64.getEncoder().encodeToString(sealed.array());
    }

    /**
     * The text that was sealed.
     *
     * @throws IllegalArgumentException when it was sealed with another key, or changed, or was never sealed
     */
    public String open(String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a sealed text: it is not base64", e);
        }
        if (bytes.length < 1 + NONCE_BYTES + TAG_BITS / 8 || bytes[0] != VERSION) {
            throw new IllegalArgumentException("Not a sealed text: too short, or of a version that is not known here");
        }
        var nonce = Arrays.copyOfRange(bytes, 1, 1 + NONCE_BYTES);
        var encrypted = Arrays.copyOfRange(bytes, 1 + NONCE_BYTES, bytes.length);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, encrypted), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The text was sealed with another key (NEWSWATCH_SECRETS_KEY), or it was changed", e);
        }
    }
}
