/** Keeps letters until they are sent. */
@NullMarked
package io.newswatch.alert.mail.postgres;

import org.jspecify.annotations.NullMarked;
