package io.newswatch.alert.people;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What can be a password. Length is what counts; the upper bound is that of the hash. */
public final class PasswordRule {
    private static final int FEWEST_CHARACTERS = 10;
    private static final int MOST_BYTES = 72;

    private PasswordRule() {}

    /** What is wrong with a password, if anything; never repeats it. */
    public static Optional<String> fault(String password) {
        return password.codePointCount(0, password.length()) >= FEWEST_CHARACTERS && canBeHashed(password)
                ? Optional.empty()
                : Optional.of("a password has at least " + FEWEST_CHARACTERS + " characters and at most " + MOST_BYTES
                        + " bytes in UTF-8");
    }

    /** Whether the hash covers all of it. */
    static boolean canBeHashed(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES && password.indexOf('\0') < 0;
    }
}
