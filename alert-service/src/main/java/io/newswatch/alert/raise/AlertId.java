package io.newswatch.alert.raise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of an alert. It follows from what makes the alert unique, so that reading an event twice makes one alert. */
record AlertId(String value) {
    private static final int BYTES = 16;

    static AlertId of(String subscriptionId, String storyId, int updateNo) {
        return hash(subscriptionId + "\n" + storyId + "\n" + updateNo);
    }

    /** The correction of an alert by a revision of its article. */
    static AlertId ofCorrection(String alertId, int revision) {
        return hash("correction\n" + alertId + "\n" + revision);
    }

    private static AlertId hash(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var hash = sha.digest(text.getBytes(StandardCharsets.UTF_8));
            return new AlertId(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}
