/** {@code why}: what became of one article. */
@NullMarked
package io.newswatch.local.verbs.why;

import org.jspecify.annotations.NullMarked;
