/** Stories in PostgreSQL. */
@NullMarked
package io.newswatch.alert.story.postgres;

import org.jspecify.annotations.NullMarked;
