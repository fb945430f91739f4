/** Sends alerts by e-mail. */
@NullMarked
package io.newswatch.alert.mail;

import org.jspecify.annotations.NullMarked;
