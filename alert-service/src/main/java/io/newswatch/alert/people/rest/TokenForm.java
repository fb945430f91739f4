package io.newswatch.alert.people.rest;

import io.newswatch.alert.people.Person;
import io.newswatch.alert.people.Role;
import io.newswatch.edge.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a token.
 *
 * @param user id of the person it acts as; or else
 * @param name of the program that it is for
 * @param expiresIn ISO 8601; 90 days when left out
 */
record TokenForm(
        @Nullable String user,
        @Nullable String name,
        @Nullable String role,
        @Nullable Duration expiresIn) {
    private static final Duration USUAL = Duration.ofDays(90);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    void requireOneHolder() {
        if ((user == null) == (name == null)) {
            throw ProblemException.badField(
                    "/user", "a token needs either 'user', the id of a person, or 'name', that of a program");
        }
    }

    /** The name of the program. */
    String programName() {
        var program = name == null ? "" : name;
        Person.nameFault(program).ifPresent(fault -> {
            throw ProblemException.badField("/name", fault);
        });
        return program;
    }

    Role parsedRole() {
        return Optional.ofNullable(role)
                .flatMap(Role::of)
                .orElseThrow(() -> ProblemException.badField("/role", "must be one of " + Role.ids()));
    }

    Duration lifetime() {
        var lifetime = expiresIn == null ? USUAL : expiresIn;
        if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw ProblemException.badField("/expiresIn", "must be PT1M (a minute) to P366D (a year)");
        }
        return lifetime;
    }
}
