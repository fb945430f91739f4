package io.newswatch.alert.people;

import java.time.Duration;
import java.time.InstantSource;

/** Signs people in, by password or by one-time link. */
public final class SignIn {
    private final People people;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final SignInThrottle throttle;
    private final InstantSource clock;

    public SignIn(
            People people, Passwords passwords, OneTimeCodes codes, SignInThrottle throttle, InstantSource clock) {
        this.people = people;
        this.passwords = passwords;
        this.codes = codes;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Tries a password. */
    public Outcome withPassword(String name, String password, String address) {
        var wait = throttle.attempt(name, address, clock.instant());
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        var found = people.credentials(name);
        var hash = found.map(People.Credentials::passwordHash).orElse(null);
        var candidate = PasswordRule.canBeHashed(password) ? password : "";
        if (!passwords.matches(candidate, hash)
                || found.isEmpty()
                || !found.get().person().enabled()) {
            return new Outcome.Refused();
        }
        throttle.succeeded(name, address);
        return new Outcome.SignedIn(found.get().person());
    }

    /** Tries the code of a one-time link and uses it up. */
    public Outcome withCode(String code, String address) {
        var guesser = "one-time link from " + address;
        var wait = throttle.attempt(guesser, address, clock.instant());
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        var person = codes.redeem(code);
        if (person.isEmpty()) {
            return new Outcome.Refused();
        }
        throttle.succeeded(guesser, address);
        return new Outcome.SignedIn(person.get());
    }

    /** How an attempt to sign in ended. */
    public sealed interface Outcome {
        /** It is this person. */
        record SignedIn(Person person) implements Outcome {}

        /** Wrong, unknown, disabled, used or expired; the answer does not tell which. */
        record Refused() implements Outcome {}

        /** Too many attempts; not looked at. */
        record TooMany(Duration pause) implements Outcome {}
    }
}
