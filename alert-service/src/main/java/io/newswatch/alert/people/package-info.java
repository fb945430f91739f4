/** Who may use Newswatch: people, their roles, their tokens, and how they sign in. */
@NullMarked
package io.newswatch.alert.people;

import org.jspecify.annotations.NullMarked;
