/** Keeps what must be read again but never shown: subscribers' addresses and secrets, encrypted at rest. */
@NullMarked
package io.newswatch.alert.secret;

import org.jspecify.annotations.NullMarked;
