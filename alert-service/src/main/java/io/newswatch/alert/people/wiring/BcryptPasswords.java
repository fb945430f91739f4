package io.newswatch.alert.people.wiring;

import io.newswatch.alert.people.Passwords;
import io.quarkus.elytron.security.common.BcryptUtil;
import org.jspecify.annotations.Nullable;

/** Passwords hashed with bcrypt. */
final class BcryptPasswords implements Passwords {
    /** Compared with where there is no hash; whether it matches is never asked. */
    private final String stranger = BcryptUtil.bcryptHash("nobody has this password");

    @Override
    public String hash(String password) {
        return BcryptUtil.bcryptHash(password);
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        var matches = BcryptUtil.matches(password, hash == null ? stranger : hash);
        return hash != null && matches;
    }
}
