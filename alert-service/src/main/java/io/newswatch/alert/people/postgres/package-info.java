/** Keeps people, tokens and sign-in links in PostgreSQL. */
@NullMarked
package io.newswatch.alert.people.postgres;

import org.jspecify.annotations.NullMarked;
