package io.newswatch.alert.people.rest;

import io.newswatch.alert.people.PasswordRule;
import io.newswatch.alert.people.Person;
import io.newswatch.alert.people.Role;
import io.newswatch.edge.problem.FieldError;
import io.newswatch.edge.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A user as administrators write it.
 *
 * @param id made when left out
 * @param password left out: as before, or none for a new user
 * @param enabled left out: true
 */
record PersonForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String role,
        @Nullable String email,
        @Nullable String password,
        @Nullable Boolean enabled) {
    /**
     * The person that is meant.
     *
     * @throws ProblemException naming every wrong field
     */
    Person person(String personId) {
        var errors = new ArrayList<FieldError>();
        check(errors, "/id", Person.idFault(personId));
        check(errors, "/name", name == null ? Optional.of("a user needs a name") : Person.nameFault(name));
        var parsedRole = Optional.ofNullable(role).flatMap(Role::of);
        check(errors, "/role", parsedRole.isPresent() ? Optional.empty() : Optional.of("must be one of " + Role.ids()));
        check(errors, "/email", faultOf(email, Person::emailFault));
        check(errors, "/password", faultOf(password, PasswordRule::fault));
        if (!errors.isEmpty() || name == null) {
            throw ProblemException.badRequest("The user was refused", errors);
        }
        return new Person(personId, name, parsedRole.orElseThrow(), email, enabled == null || enabled);
    }

    private static Optional<String> faultOf(@Nullable String value, Function<String, Optional<String>> rule) {
        return Optional.ofNullable(value).flatMap(rule);
    }

    private static void check(List<FieldError> errors, String pointer, Optional<String> fault) {
        fault.ifPresent(detail -> errors.add(new FieldError(pointer, detail)));
    }

    /** Not the password: records end up in logs. */
    @Override
    public String toString() {
        return "PersonForm of " + name;
    }
}
