/** The traces of articles in PostgreSQL. */
@NullMarked
package io.newswatch.alert.why.postgres;

import org.jspecify.annotations.NullMarked;
