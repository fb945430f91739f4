/** Has alert-service build archive, stories and alerts anew. */
@NullMarked
package io.newswatch.local.verbs.rebuild;

import org.jspecify.annotations.NullMarked;
