/** What is dropped, built anew and restored in one transaction. */
@NullMarked
package io.newswatch.alert.rebuild.postgres;

import org.jspecify.annotations.NullMarked;
