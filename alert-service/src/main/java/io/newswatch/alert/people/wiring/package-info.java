/** Puts sign-in together from its parts and the configuration. */
@NullMarked
package io.newswatch.alert.people.wiring;

import org.jspecify.annotations.NullMarked;
