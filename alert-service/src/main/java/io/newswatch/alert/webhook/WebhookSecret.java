package io.newswatch.alert.webhook;

import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * The key that signs one channel's webhooks, in the form of the Standard Webhooks specification.
 *
 * @param value {@code whsec_} and the base64 form of 24 to 64 bytes
 */
public record WebhookSecret(String value) {
    private static final String PREFIX = "whsec_";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    public WebhookSecret {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("A webhook secret is \"" + PREFIX + "\" and the base64 form of "
                    + FEWEST_BYTES + " to " + MOST_BYTES + " random bytes; leave it out and one is made");
        }
    }

    /** A new one of 32 bytes. */
    public static WebhookSecret generate(RandomGenerator random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** Whether the text can be a secret. */
    public static boolean isWellFormed(String text) {
        if (!text.startsWith(PREFIX)) {
            return false;
        }
        try {
            var length = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
            return length >= FEWEST_BYTES && length <= MOST_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Not the secret: records end up in logs. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
