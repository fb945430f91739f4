package io.newswatch.alert.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody who can sign in. */
public interface People {
    /** The next ones in the order of their ids. */
    List<Person> after(String id, int limit);

    Optional<Person> find(String id);

    /** Who signs in under this name, and with what. */
    Optional<Credentials> credentials(String name);

    /** {@link Change#CONFLICT} when the id or the name is taken. */
    Change add(Person person, @Nullable String passwordHash);

    /**
     * {@link Change#CONFLICT} when the name is taken. Another role, another password or being disabled takes back every
     * token; without a password the old one stays.
     */
    Change replace(Person person, @Nullable String passwordHash);

    /** {@link Change#CONFLICT} while the person owns subscriptions. Takes back every token. */
    Change remove(String id);

    /** What became of a change. */
    enum Change {
        DONE,
        NOT_FOUND,
        CONFLICT
    }

    /**
     * What a password is compared with.
     *
     * @param passwordHash null until one is set
     */
    record Credentials(Person person, @Nullable String passwordHash) {
        /** Not the hash: records end up in logs. */
        @Override
        public String toString() {
            return "Credentials of " + person.id();
        }
    }
}
