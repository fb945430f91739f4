/** Feedback in PostgreSQL. */
@NullMarked
package io.newswatch.alert.feedback.postgres;

import org.jspecify.annotations.NullMarked;
