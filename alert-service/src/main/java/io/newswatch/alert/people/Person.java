package io.newswatch.alert.people;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param id fixed for ever; owns subscriptions
 * @param name what they type to sign in; unique
 * @param enabled false: no sign-in, and every token refused
 */
public record Person(
        String id, String name, Role role, @Nullable String email, boolean enabled) {
    /** The user that the first start makes, and whom the admin token acts as. */
    public static final String ADMIN = "admin";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}@<>\",;:\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,253}");
    private static final int LONGEST_NAME = 100;

    public Person {
        refuse(idFault(id));
        refuse(nameFault(name));
        if (email != null) {
            refuse(emailFault(email));
        }
    }

    /** What is wrong with an id, if anything. */
    public static Optional<String> idFault(String id) {
        return fault(
                ID.matcher(id).matches(),
                "an id has 1 to 64 of a-z, 0-9, '.', '_' and '-', and starts with a letter or digit");
    }

    /** What is wrong with a name, if anything. */
    public static Optional<String> nameFault(String name) {
        return fault(
                !name.isBlank()
                        && name.equals(name.strip())
                        && name.length() <= LONGEST_NAME
                        && name.codePoints().noneMatch(Character::isISOControl),
                "a name has 1 to " + LONGEST_NAME + " characters, without control characters or outer spaces");
    }

    /** What is wrong with an e-mail address, if anything. */
    public static Optional<String> emailFault(String email) {
        return fault(EMAIL.matcher(email).matches(), "not an e-mail address such as ana@example.org");
    }

    private static Optional<String> fault(boolean fine, String otherwise) {
        return fine ? Optional.empty() : Optional.of(otherwise);
    }

    private static void refuse(Optional<String> fault) {
        fault.ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
    }
}
