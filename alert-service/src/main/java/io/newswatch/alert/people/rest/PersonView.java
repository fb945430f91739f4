package io.newswatch.alert.people.rest;

import io.newswatch.alert.people.Person;
import org.jspecify.annotations.Nullable;

/** A user as answers show it. */
record PersonView(
        String id, String name, String role, @Nullable String email, boolean enabled) {
    static PersonView of(Person person) {
        return new PersonView(person.id(), person.name(), person.role().id(), person.email(), person.enabled());
    }
}
