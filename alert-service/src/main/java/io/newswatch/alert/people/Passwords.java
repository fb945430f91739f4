package io.newswatch.alert.people;

import org.jspecify.annotations.Nullable;

/** Hashes passwords slowly, so that a stolen table is of little use. */
public interface Passwords {
    String hash(String password);

    /** Takes as long without a hash as with one, so that unknown names cannot be told by the time of the answer. */
    boolean matches(String password, @Nullable String hash);
}
