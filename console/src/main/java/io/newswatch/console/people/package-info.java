/** Who may sign in and what each may do, and the tokens of programs. */
@NullMarked
package io.newswatch.console.people;

import org.jspecify.annotations.NullMarked;
