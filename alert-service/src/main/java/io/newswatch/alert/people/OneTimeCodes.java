package io.newswatch.alert.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes and redeems the codes of one-time links. Only their hashes are kept. */
public final class OneTimeCodes {
    private static final int CODE_BYTES = 32;

    private final SignInLinks links;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Duration lifetime;

    public OneTimeCodes(SignInLinks links, RandomGenerator random, InstantSource clock, Duration lifetime) {
        this.links = links;
        this.random = random;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** A new code for somebody; empty when there is no such person, or a disabled one. */
    public Optional<Code> make(String personId) {
        var bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        var code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var expiresAt = clock.instant().plus(lifetime);
        return links.add(hash(code), personId, expiresAt) ? Optional.of(new Code(code, expiresAt)) : Optional.empty();
    }

    Optional<Person> redeem(String code) {
        return links.redeem(hash(code), clock.instant());
    }

    /** Codes are long and random, so one round of SHA-256 is enough. */
    private static String hash(String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** A code in the only moment in which it can be shown. */
    public record Code(String text, Instant expiresAt) {
        /** Not the code: records end up in logs. */
        @Override
        public String toString() {
            return "Code until " + expiresAt;
        }
    }
}
