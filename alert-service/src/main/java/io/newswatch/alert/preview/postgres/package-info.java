/** Past articles out of PostgreSQL. */
@NullMarked
package io.newswatch.alert.preview.postgres;

import org.jspecify.annotations.NullMarked;
